/** Ends a switch over a union: a new member does not compile until somebody has thought of it. */
export function assertNever(value: never): never {
  throw new Error(`not a member of this union: ${JSON.stringify(value)}`);
}
