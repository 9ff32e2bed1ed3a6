/*
 * Numbers, dates and ages as people read them. One language for now; everything goes through Intl with LANGUAGE, so another one is
 * another catalog and this constant. Times come in as ISO 8601 or milliseconds UTC and are shown in the local zone of the process.
 */

const LANGUAGE = 'en-GB';
const DAY_MS = 86_400_000;

const integers = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short', year: 'numeric' });
const minutes = new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit', hour12: false });
const seconds = new Intl.DateTimeFormat(LANGUAGE, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** 1284 -> "1,284". Never abbreviates. */
export function formatNumber(value: number): string {
  return integers.format(value);
}

/** Count with its noun: plural(1, 'person', 'people') -> "1 person", plural(1284, …) -> "1,284 people". */
export function plural(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "13 Nov 2026". */
export function formatDay(at: string | number): string {
  return days.format(new Date(at)).replace('Sept', 'Sep');
}

/** "14:03:37", for evidence. */
export function formatSeconds(at: string | number): string {
  return seconds.format(new Date(at));
}

/** "Today 13:58", "Yesterday 17:20", else "13 Nov 2026". `now` in milliseconds UTC. */
export function formatWhen(at: string | number, now: number): string {
  const then = new Date(at).getTime();
  const startOfToday = new Date(now).setHours(0, 0, 0, 0);
  if (then >= startOfToday && then < startOfToday + DAY_MS) return `Today ${minutes.format(then)}`;
  if (then >= startOfToday - DAY_MS && then < startOfToday) return `Yesterday ${minutes.format(then)}`;
  return formatDay(then);
}

/** Age in a table: "2 min", "5 h", "10 d". Milliseconds; negative counts as 0. */
export function formatAge(ms: number): string {
  const passed = Math.max(0, ms);
  if (passed < 3_600_000) return `${Math.floor(passed / 60_000)} min`;
  return passed < DAY_MS ? `${Math.floor(passed / 3_600_000)} h` : `${Math.floor(passed / DAY_MS)} d`;
}

/** A duration ahead, rounded up and never exact: "about 9 s", "about 2 min". Milliseconds. */
export function formatAhead(ms: number): string {
  return ms < 60_000 ? `about ${Math.max(1, Math.ceil(ms / 1000))} s` : `about ${Math.ceil(ms / 60_000)} min`;
}

/** A duration behind: "3 min 48 s". Milliseconds. */
export function formatBehind(ms: number): string {
  const total = Math.round(ms / 1000);
  return total < 60 ? `${total} s` : `${Math.floor(total / 60)} min ${total % 60} s`;
}

/** 8f2c…4c55: enough of an id to recognise it; the whole one is always one copy away. */
export function shortenId(id: string): string {
  return id.length <= 10 ? id : `${id.slice(0, 4)}…${id.slice(-4)}`;
}

/** Somebody else's words at the end of a sentence of ours: “Too many users”. One full stop, whether or not theirs had one. */
export function quoteAtEnd(text: string): string {
  return `“${text.trim().replace(/\.+$/, '')}”.`;
}
