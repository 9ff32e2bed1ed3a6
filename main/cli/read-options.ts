import { CodedError } from '#app/contract/errors.ts';
import { cliWords } from '#app/words/cli.ts';

/** A whole number of an option, from 0; `absent` where the option was not given. Fails with `bad-request`. */
export function readCount(option: string, value: unknown, absent: number): number {
  if (value === undefined) return absent;
  const count = /^\d{1,9}$/.test(String(value)) ? Number(value) : NaN;
  if (Number.isNaN(count)) throw new CodedError('bad-request', { method: option, problem: cliWords.problems.number });
  return count;
}

/** `7d` as milliseconds. Fails with `bad-request`. */
export function readAge(option: string, value: string): number {
  const days = /^(\d{1,4})d$/.exec(value)?.[1];
  if (days === undefined) throw new CodedError('bad-request', { method: option, problem: cliWords.problems.days });
  return Number(days) * 86_400_000;
}
