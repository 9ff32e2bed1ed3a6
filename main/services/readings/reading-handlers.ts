import type { Handlers, MethodName } from '#app/contract/methods.ts';
import type { Readings } from './readings.ts';

/** The methods of the contract that remembered readings answer. */
export type ReadingHandlers = Pick<Handlers, Extract<MethodName, `readings.${string}`>>;

export function createReadingHandlers(readings: Readings): ReadingHandlers {
  return {
    'readings.recall': async ({ signatures }) => readings.recall(signatures),
    async 'readings.remember'({ readings: entries }) {
      await readings.remember(entries);
      return null;
    },
  };
}
