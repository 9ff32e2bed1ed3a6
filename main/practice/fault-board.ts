import type { Family } from './exchange.ts';
import { chooseFault, switchesOf } from './fault-choice.ts';
import type { Choice } from './fault-choice.ts';
import { parseFault } from './fault-syntax.ts';
import type { Fault } from './fault.ts';
import type { Switches } from './switches.ts';

/** The fault rules in force. They belong to the running simulator, not to the account it simulates. */
export interface FaultBoard {
  all(): readonly Fault[];
  /** Throws FaultSyntaxError. */
  add(text: string): Fault;
  remove(id: number): void;
  clear(): void;
  /** Counts a request against the rules and says what happens to it. */
  choose(request: { readonly method: string; readonly path: string }, family: Family | null): Choice;
  switches(): Switches;
}

/** `seed` decides which requests a rule with `share` hits. */
export function createFaultBoard(seed: number): FaultBoard {
  let faults: readonly Fault[] = [];
  let nextId = 1;
  return {
    all: () => faults,
    add: (text) => {
      const fault: Fault = { id: nextId, text, rule: parseFault(text), matched: 0, hit: 0 };
      nextId += 1;
      faults = [...faults, fault];
      return fault;
    },
    remove: (id) => {
      faults = faults.filter((fault) => fault.id !== id);
    },
    clear: () => {
      faults = [];
    },
    choose: (request, family) => {
      const choice = chooseFault(faults, request, family, seed);
      faults = choice.faults;
      return choice;
    },
    switches: () => switchesOf(faults),
  };
}
