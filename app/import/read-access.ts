import type { AccessCells, ReadAccess } from './access-cells.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { readClassic } from './read-classic.ts';
import { readCloudFoundry } from './read-cloud-foundry.ts';
import { readGroups } from './read-groups.ts';
import { readPolicies } from './read-policies.ts';

/* The access cells of one row to access options. Most rows repeat each other: callers read every distinct combination once. */

/** Reads the access of one row. `names` is null while there is no catalog: ids pass, names stay as written and are marked. */
export function readAccess(cells: AccessCells, names: CatalogNames | null): ReadAccess {
  const parts = [
    readGroups(cells, names),
    readPolicies(cells, names),
    readClassic(cells, names),
    readCloudFoundry(cells, names),
  ];
  return {
    options: parts.flatMap((part) => part.options),
    problems: parts.flatMap((part) => part.problems),
    unresolved: parts.flatMap((part) => part.unresolved),
  };
}
