import type { Derived, Person } from './derived.ts';

/**
 * What the ordinary columns hold for a person: header as written and value, from the first of their rows, in file order. A list of pairs,
 * since two columns may have one name.
 */
export function keptColumns(derived: Derived, person: Person): readonly (readonly [header: string, value: string])[] {
  const source = derived.sources.find(({ role }) => role === 'people');
  const cells = derived.rows[person.row]?.cells ?? [];
  return (source?.columns ?? [])
    .filter(({ field, reason }) => field === null && (reason === 'kept' || reason === 'duplicate'))
    .map(({ header, index }) => [header, cells[index] ?? '']);
}
