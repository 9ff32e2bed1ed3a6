/**
 * Makes a function that runs jobs one after the other, in the order they came. A job that fails rejects its own promise and does
 * not hold up the next.
 */
export function createSequence(): <Result>(job: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = last.then(job);
    last = run.catch(() => undefined);
    return run;
  };
}
