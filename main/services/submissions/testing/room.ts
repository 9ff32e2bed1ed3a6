import { randomBytes } from 'node:crypto';
import type { EventMessage } from '#app/contract/methods.ts';
import { derive } from '#app/import/derive.ts';
import type { Cloud } from '../../../cloud/cloud.ts';
import { createCloud } from '../../../cloud/sdk-cloud.ts';
import type { Clock, Ids } from '../../../compose/ports.ts';
import { PRACTICE_ACCOUNT_ID } from '../../../practice/content.ts';
import { toCatalogVersion } from '../../accounts/catalog-version.ts';
import { practiceCatalog } from '../../../practice/practice-catalog.ts';
import type { DerivedDraft, DeriveDraft } from '../../drafts/draft-derivation.ts';
import { createPlans, type Plans } from '../../plans.ts';
import { openSubmissions } from '../open-submissions.ts';
import type { Submissions } from '../submissions.ts';

/*
 * One run of a program on a folder of submissions, with a practice account elsewhere. Opening another room on the same folder is
 * starting again. Used by tests and by the processes that tests kill.
 */

export interface RoomOptions {
  readonly folder: string;
  readonly clock: Clock;
  /** Where the practice account is. */
  readonly url: string;
  /** Drafts by id: the text of a people file. A test may change them, with another revision. */
  readonly drafts: Map<string, TestDraft>;
  readonly apiKey?: string;
  readonly readOnly?: boolean;
  /** False: the account behaves like IBM Cloud, which offers no resend. */
  readonly practice?: boolean;
  /** Makes drafts other than their file says. */
  readonly derivedAs?: Partial<DerivedDraft>;
}

export interface TestDraft {
  readonly csv: string;
  readonly revision: number;
}

export interface Room {
  readonly plans: Plans;
  readonly submissions: Submissions;
  readonly derive: DeriveDraft;
  readonly cloud: Cloud;
  readonly events: readonly EventMessage[];
  readonly logged: readonly string[];
  /** Plans and starts, as `submit` does. */
  submit(draft: string): Promise<string>;
}

export const ids: Ids = { next: () => randomBytes(16).toString('hex') };

export async function openRoom(options: RoomOptions): Promise<Room> {
  const { folder, clock, url, drafts, apiKey = 'practice', readOnly = false, practice = true } = options;
  const events: EventMessage[] = [];
  const logged: string[] = [];
  const keep = (fields: unknown, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`);
  const log = { info: () => undefined, warn: keep, error: keep };
  const emit = (message: EventMessage): void => void events.push(message);
  const cloud = createCloud({ apiKey, baseUrl: url, clock, practice });
  const connect = async () => ({ account: { id: PRACTICE_ACCOUNT_ID, name: 'practice', practice }, cloud });
  const content = practiceCatalog();
  const catalog = { ...content, version: toCatalogVersion(content), fetchedAt: '2026-11-22T12:00:00.000Z' };

  const deriveDraft: DeriveDraft = async (id, account = 'practice') => {
    const { csv, revision } = drafts.get(id)!;
    const bytes = new TextEncoder().encode(csv);
    const derived = derive([{ id: 'f1', name: 'people.csv', role: 'people', bytes }], [], catalog);
    return { id, name: `Draft ${id}`, account, revision, catalog, derived, ...options.derivedAs };
  };

  const plans = createPlans({ derive: deriveDraft, connect, emit });
  const submissions = await openSubmissions({
    folder,
    clock,
    ids,
    log,
    readOnly,
    connect,
    derive: deriveDraft,
    plans,
    emit,
  });
  return {
    plans,
    submissions,
    derive: deriveDraft,
    cloud,
    events,
    logged,
    submit: async (draft) => submissions.start(draft, (await plans.make(draft)).hash),
  };
}

/** A people file with a column of access groups: `count` people for each of these groups. */
export function peopleCsv(groups: readonly (readonly [group: string, count: number, tag?: string])[]): string {
  let person = 0;
  const rows = groups.flatMap(([group, count, tag = '']) =>
    Array.from({ length: count }, () => {
      person += 1;
      return `p${person}${tag}@x.example,${group},Person ${person}`;
    }),
  );
  return ['email,access_groups,name', ...rows].join('\n');
}
