/** What a column without a name is called; `index` counts from 0. */
export function toColumnName(index: number): string {
  return `Column ${index + 1}`;
}
