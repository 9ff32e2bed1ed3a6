/** Makes a file operation that fails with a code of the system: always, or `times` times before it does what `then` does. */
export function failWith<Given extends unknown[], Result = never>(
  code: string,
  times = Infinity,
  then?: (...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  let left = times;
  return async (...given) => {
    left -= 1;
    if (left < 0 && then !== undefined) return then(...given);
    throw Object.assign(new Error(`${code}: made to fail`), { code });
  };
}
