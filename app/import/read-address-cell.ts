import type { CellProblem } from './access-cells.ts';
import { checkAddress } from './check-address.ts';
import type { RepairRule } from './derived.ts';
import { isPlainAddress } from './plain-address.ts';
import { splitAddresses } from './split-addresses.ts';
import type { Step } from './unwrap-address.ts';

/* An address cell to the people in it. */

export interface AddressCell {
  readonly addresses: readonly { readonly email: string; readonly written: string }[];
  readonly steps: readonly Step[];
  readonly problems: readonly CellProblem[];
}

/** Rules that change what an address looks like, not what it is: shown among the repairs, no finding of their own. */
const QUIET_RULES: ReadonlySet<RepairRule> = new Set(['capitals-lowered', 'domain-to-ascii', 'addresses-split']);

/** Reads an address cell that is not empty. Repairs for which `isUndone` says so are not made. */
export function readAddressCell(cell: string, isUndone: (rule: RepairRule) => boolean): AddressCell {
  return readNearlyPlain(cell, isUndone) ?? readInFull(cell, isUndone);
}

/** Capitals and blanks around a plain address are frequent in whole columns: no need for the full check. */
function readNearlyPlain(cell: string, isUndone: (rule: RepairRule) => boolean): AddressCell | null {
  const trimmed = cell.trim();
  const email = trimmed.toLowerCase();
  if (!isPlainAddress(email) || !/^[\x21-\x7e]+$/.test(trimmed)) return null;
  if (isUndone('space-removed') || isUndone('capitals-lowered')) return null;
  const steps: Step[] = [];
  if (trimmed !== cell) steps.push({ rule: 'space-removed', before: cell, after: trimmed });
  if (email !== trimmed) steps.push({ rule: 'capitals-lowered', before: trimmed, after: email });
  return { addresses: [{ email, written: trimmed }], steps, problems: toRepairNotice(cell, email, steps) };
}

function readInFull(cell: string, isUndone: (rule: RepairRule) => boolean): AddressCell {
  const parts = isUndone('addresses-split') ? [cell] : splitAddresses(cell);
  const several = parts.length > 1;
  const checked = parts.map((part) => ({ part, result: checkAddress(part, isUndone) }));
  const isSplit = several || parts[0] !== cell;
  const steps: Step[] = isSplit ? [{ rule: 'addresses-split', before: cell, after: parts.join('\n') }] : [];
  steps.push(...checked.flatMap(({ result }) => result.steps));

  const errors = checked.flatMap(({ result }) => result.problems.filter(isError));
  const warnings = checked.flatMap(({ result }) => result.problems.filter((problem) => !isError(problem)));
  const notices = several
    ? [{ code: 'email-split', field: 'email', value: cell, params: { addresses: parts.length } } as const]
    : toRepairNotice(cell, checked[0]?.result.email ?? null, steps, warnings);
  const addresses = checked.flatMap(({ part, result }) =>
    result.email === null ? [] : [{ email: result.email, written: part.trim() }],
  );
  return {
    addresses,
    // What is no address has not been repaired.
    steps: addresses.length > 0 ? steps : [],
    // A cell yields at most one error; it makes the notes on its other parts unimportant.
    problems: errors.length > 0 ? errors.slice(0, 1) : [...notices, ...warnings],
  };
}

function isError(problem: CellProblem): boolean {
  return problem.code === 'email-invalid' || problem.code === 'email-too-long';
}

/** The warning about a domain that is probably `domain`. */
export function toMistyped(cell: string, email: string, domain: string): CellProblem {
  const suggestion = email.slice(0, email.lastIndexOf('@') + 1) + domain;
  return {
    code: 'email-suspicious',
    field: 'email',
    value: cell,
    suggestion,
    params: { reason: 'misspelling', domain },
  };
}

/** One notice for a cell, naming what was done first; a warning about invisible characters says it already. */
function toRepairNotice(
  cell: string,
  email: string | null,
  steps: readonly Step[],
  warnings: readonly CellProblem[] = [],
): CellProblem[] {
  const step = steps.find(({ rule }) => !QUIET_RULES.has(rule));
  if (!step || email === null || warnings.some(({ params }) => params?.reason === 'invisible')) return [];
  return [{ code: 'email-repaired', field: 'email', value: cell, params: { rule: step.rule, email } }];
}
