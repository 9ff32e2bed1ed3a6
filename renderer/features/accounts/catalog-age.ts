/** Days after which a catalog is called old: groups and roles change (ui.md 3.8). */
const OLD_DAYS = 7;

/** Whether names fetched at `fetchedAt` (ISO 8601) should be read again by `now` (milliseconds UTC). */
export function isOld(fetchedAt: string, now: number): boolean {
  return now - Date.parse(fetchedAt) >= OLD_DAYS * 86_400_000;
}
