import type { AccountView, SubmissionSummary } from '#app/contract/views.ts';

/* What waits for a person, computed from what main already tells: one entry per matter, most pressing first. */

const DAY_MS = 86_400_000;
/** From this age on, a catalog and a pending invitation are worth a look. Days. */
const OLD_DAYS = 7;

export type Matter =
  | { readonly kind: 'interrupted'; readonly submission: string; readonly draft: string; readonly queued: number }
  | { readonly kind: 'refused'; readonly submission: string; readonly draft: string; readonly people: number }
  | { readonly kind: 'unknown'; readonly submission: string; readonly draft: string; readonly people: number }
  | {
      readonly kind: 'pending';
      readonly submission: string;
      readonly draft: string;
      readonly people: number;
      readonly since: string;
    }
  | { readonly kind: 'catalog'; readonly account: string; readonly ageMs: number };

const ORDER: readonly Matter['kind'][] = ['interrupted', 'refused', 'unknown', 'pending', 'catalog'];

/** Every matter that needs somebody at `now` (milliseconds UTC). */
export function findMatters(
  submissions: readonly SubmissionSummary[],
  accounts: readonly AccountView[],
  now: number,
): readonly Matter[] {
  const matters = [
    ...submissions.flatMap((submission) => mattersOf(submission, now)),
    ...accounts.flatMap((account) => oldCatalog(account, now)),
  ];
  return matters.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function mattersOf({ id, draftName, phase, counts, startedAt }: SubmissionSummary, now: number): readonly Matter[] {
  const of = (...keys: readonly string[]): number => keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0);
  const about = { submission: id, draft: draftName };
  const matters: Matter[] = [];
  if (phase === 'interrupted') matters.push({ kind: 'interrupted', ...about, queued: of('queued') });
  const refused = of('refused', 'vanished', 'ERROR_WHILE_PROCESSING', 'ERROR_WHILE_DELETING');
  if (refused > 0) matters.push({ kind: 'refused', ...about, people: refused });
  if (of('unknown') > 0) matters.push({ kind: 'unknown', ...about, people: of('unknown') });
  const old = now - Date.parse(startedAt) > OLD_DAYS * DAY_MS;
  if (old && of('PENDING') > 0) matters.push({ kind: 'pending', ...about, people: of('PENDING'), since: startedAt });
  return matters;
}

function oldCatalog({ name, practice, catalog }: AccountView, now: number): readonly Matter[] {
  if (practice || catalog === null) return [];
  const ageMs = now - Date.parse(catalog.fetchedAt);
  return ageMs >= OLD_DAYS * DAY_MS ? [{ kind: 'catalog', account: name, ageMs }] : [];
}
