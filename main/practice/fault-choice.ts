import { fraction } from './deterministic-ids.ts';
import type { Family } from './exchange.ts';
import type { Effect, Fault, Frequency, RequestFault } from './fault.ts';
import { DEFAULT_SWITCHES } from './switches.ts';
import type { Switches } from './switches.ts';

/** What the rules do to one request: delays add up, and the first of the other effects wins. */
export interface Choice {
  /** The rules with this request counted. */
  readonly faults: readonly Fault[];
  readonly delayMs: number;
  readonly effect: Exclude<Effect, { kind: 'delay' }> | null;
}

/** Counts a request against every rule and says what happens to it. `family` is null for a path no route has. */
export function chooseFault(
  faults: readonly Fault[],
  request: { readonly method: string; readonly path: string },
  family: Family | null,
  seed: number,
): Choice {
  let delayMs = 0;
  let effect: Choice['effect'] = null;
  const counted = faults.map((fault): Fault => {
    if (fault.rule.kind === 'switch' || !fits(fault.rule, request, family)) return fault;
    const matched = fault.matched + 1;
    if (!isHit(fault.rule.frequency, matched, seed, fault.id)) return { ...fault, matched };
    if (fault.rule.effect.kind === 'delay') delayMs += fault.rule.effect.ms;
    else effect ??= fault.rule.effect;
    return { ...fault, matched, hit: fault.hit + 1 };
  });
  return { faults: counted, delayMs, effect };
}

/** The account's switches as the rules set them; the later rule wins. */
export function switchesOf(faults: readonly Fault[]): Switches {
  return faults.reduce<Switches>(
    (switches, { rule }) => (rule.kind === 'switch' ? { ...switches, ...rule.switches } : switches),
    DEFAULT_SWITCHES,
  );
}

function fits(rule: RequestFault, request: { method: string; path: string }, family: Family | null): boolean {
  if (rule.method !== null && rule.method !== request.method) return false;
  if (rule.target === null) return true;
  if ('family' in rule.target) return rule.target.family === family;
  const pattern = rule.target.path.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/gu, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`, 'u').test(request.path);
}

function isHit(frequency: Frequency, matched: number, seed: number, id: number): boolean {
  switch (frequency.kind) {
    case 'always':
      return true;
    case 'nth':
      return matched === frequency.n;
    case 'first':
      return matched <= frequency.n;
    case 'every':
      return matched % frequency.n === 0;
    case 'share':
      return fraction(seed, `fault ${id}`, matched) < frequency.of1;
  }
}
