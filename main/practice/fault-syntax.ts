import { FAMILIES } from './exchange.ts';
import type { Family } from './exchange.ts';
import type { Effect, Frequency, RequestFault, SwitchFault } from './fault.ts';

/*
 * The text of a fault rule, the same on the command line and over HTTP:
 *
 *   [METHOD] [target] effect [option=value …]      POST users cut-after every=2
 *   switch[=value]                                 allow-list=**@example.com
 *
 * docs/practice-account.md lists the words.
 */

export type FaultProblem = 'empty' | 'unknown-word' | 'no-effect' | 'bad-value';

/** The text is not a fault rule; `word` is where it stops making sense. */
export class FaultSyntaxError extends Error {
  readonly problem: FaultProblem;
  readonly word: string;
  constructor(problem: FaultProblem, word: string) {
    super(`${problem}: ${word}`);
    this.name = 'FaultSyntaxError';
    this.problem = problem;
    this.word = word;
  }
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Reads one rule. Throws FaultSyntaxError. */
export function parseFault(text: string): RequestFault | SwitchFault {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const only = words[0];
  if (only === undefined) throw new FaultSyntaxError('empty', '');
  const asSwitch = words.length === 1 ? parseSwitch(only) : null;
  return asSwitch ?? parseRequestFault(words, text);
}

function parseSwitch(word: string): SwitchFault | null {
  const [name, value] = splitOption(word);
  switch (name) {
    case 'restricted-list':
      return { kind: 'switch', switches: { restrictedList: true } };
    case 'classic-unlinked':
      return { kind: 'switch', switches: { classicLinked: false } };
    case 'cloud-foundry-gone':
      return { kind: 'switch', switches: { cloudFoundryOffered: false } };
    case 'allow-list': {
      const allowList = value.split(',').filter((pattern) => pattern !== '');
      if (allowList.length === 0) throw new FaultSyntaxError('bad-value', word);
      return { kind: 'switch', switches: { allowList } };
    }
    case 'rate': {
      const [limit, windowMs] = value.split('/').map((part) => positive(part, word));
      if (limit === undefined || windowMs === undefined) throw new FaultSyntaxError('bad-value', word);
      return { kind: 'switch', switches: { rate: { limit, windowMs } } };
    }
    default:
      return null;
  }
}

function parseRequestFault(words: readonly string[], text: string): RequestFault {
  let method: string | null = null;
  let target: RequestFault['target'] = null;
  let effect: Effect | null = null;
  const options = new Map<string, string>();
  for (const word of words) {
    const [name, value] = splitOption(word);
    if (word.includes('=') && !word.startsWith('/') && name !== 'delay' && name !== 'drop') options.set(name, value);
    else if (effect === null && METHODS.includes(word.toUpperCase())) method = word.toUpperCase();
    else if (effect === null && (word === 'any' || word === '*')) continue;
    else if (effect === null && word.startsWith('/')) target = { path: word };
    else if (effect === null && isFamily(word)) target = { family: word };
    else if (effect === null) effect = parseEffect(word);
    else throw new FaultSyntaxError('unknown-word', word);
  }
  if (effect === null) throw new FaultSyntaxError('no-effect', text);
  return { kind: 'request', method, target, effect: withOptions(effect, options), frequency: parseFrequency(options) };
}

function isFamily(word: string): word is Family {
  return FAMILIES.some((family) => family === word);
}

function parseEffect(word: string): Effect {
  const [name, value] = splitOption(word);
  switch (name) {
    case 'cut-before':
      return { kind: 'cut', when: 'before' };
    case 'cut-during':
      return { kind: 'cut', when: 'during' };
    case 'cut-after':
      return { kind: 'cut', when: 'after' };
    case 'hang':
      return { kind: 'hang', committed: false };
    case 'hang-after':
      return { kind: 'hang', committed: true };
    case 'truncate':
      return { kind: 'truncate' };
    case 'garble':
      return { kind: 'garble' };
    case 'drop':
      return { kind: 'drop', count: value === '' ? 1 : positive(value, word) };
    case 'delay':
      return { kind: 'delay', ms: positive(value, word) };
    default: {
      const status = /^([345]\d\d)(-after)?$/u.exec(word);
      if (status === null) throw new FaultSyntaxError('unknown-word', word);
      return { kind: 'status', status: Number(status[1]), committed: status[2] !== undefined, retryAfterSeconds: null };
    }
  }
}

function withOptions(effect: Effect, options: Map<string, string>): Effect {
  const retryAfter = options.get('retry-after');
  options.delete('retry-after');
  if (retryAfter === undefined) return effect;
  if (effect.kind !== 'status') throw new FaultSyntaxError('bad-value', 'retry-after');
  return { ...effect, retryAfterSeconds: positive(retryAfter, 'retry-after') };
}

function parseFrequency(options: ReadonlyMap<string, string>): Frequency {
  const [entry, second] = [...options];
  if (entry === undefined) return { kind: 'always' };
  if (second !== undefined) throw new FaultSyntaxError('unknown-word', second[0]);
  const [name, value] = entry;
  if (name === 'nth' || name === 'first' || name === 'every') return { kind: name, n: positive(value, name) };
  if (name === 'share') {
    const of1 = Number(value);
    if (!(of1 > 0 && of1 <= 1)) throw new FaultSyntaxError('bad-value', `share=${value}`);
    return { kind: 'share', of1 };
  }
  throw new FaultSyntaxError('unknown-word', name);
}

function splitOption(word: string): readonly [string, string] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word, ''] : [word.slice(0, equals), word.slice(equals + 1)];
}

function positive(text: string, word: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number <= 0) throw new FaultSyntaxError('bad-value', word);
  return number;
}
