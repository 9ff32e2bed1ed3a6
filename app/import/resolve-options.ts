import type { AccessOption } from '../access/types.ts';
import type { ReadAccess } from './access-cells.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { toCells } from './option-cells.ts';
import { readAccess } from './read-access.ts';

/**
 * Looks options that were chosen earlier up again, as if a row said them: what the account no longer has, or another account never
 * had, is a problem with the code that a cell would get, and the option is left out. `names` is null while there is no catalog.
 */
export function resolveOptions(options: readonly AccessOption[], names: CatalogNames | null): ReadAccess {
  const read = options.map((option) => readAccess(toCells(option), names));
  return {
    options: read.flatMap((one) => one.options),
    problems: read.flatMap((one) => one.problems),
    unresolved: [...new Set(read.flatMap((one) => one.unresolved))],
  };
}
