import { join } from 'node:path';
import type { Catalog } from '#app/access/catalog.ts';
import { CodedError } from '#app/contract/errors.ts';
import { createEventHub, type EventHub } from '../rpc/event-hub.ts';
import { openAccounts, type Accounts } from '../services/accounts/accounts.ts';
import { isSimulator } from '../services/accounts/is-simulator.ts';
import { openDrafts } from '../services/drafts/open-drafts.ts';
import type { Drafts } from '../services/drafts/drafts.ts';
import { openUploads, type Uploads } from '../services/drafts/uploads.ts';
import { openProfiles, type Profiles } from '../services/profiles/profiles.ts';
import { createPlans, type Plans } from '../services/plans.ts';
import { openReadings, type Readings } from '../services/readings/readings.ts';
import { createSamples, type Samples } from '../services/samples.ts';
import { openSubmissions } from '../services/submissions/open-submissions.ts';
import type { Submissions } from '../services/submissions/submissions.ts';
import { createPracticeAccount } from './practice-account.ts';
import type { Clock, Ids, Log, Paths, SecretStore } from './ports.ts';

/** Everything the services are made of. A host supplies it; nothing below reaches for a global. */
export interface Ports {
  readonly paths: Paths;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: SecretStore;
  readonly log: Log;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface ComposeOptions extends Ports {
  /** True for a program that holds no lock: it reads, and writes nothing. */
  readonly readOnly: boolean;
}

/** The use cases. */
export interface Services {
  /** Null for a program that holds no lock. */
  readonly uploads: Uploads | null;
  readonly drafts: Drafts;
  readonly readings: Readings;
  readonly samples: Samples;
  readonly accounts: Accounts;
  readonly profiles: Profiles;
  readonly plans: Plans;
  readonly submissions: Submissions;
}

/** The running services. */
export interface Composition {
  readonly services: Services;
  readonly events: EventHub;
  /** Whether a submission is being sent right now. */
  isSending(): boolean;
  /** Ends what runs and brings everything to disk. */
  close(): Promise<void>;
}

/** The composition root: the only place that puts services together. Fails with StorageError and CodedError. */
export async function composeServices(options: ComposeOptions): Promise<Composition> {
  const { paths, clock, ids, secrets, log, env, readOnly } = options;
  const events = createEventHub();
  const practice = createPracticeAccount({ dataFolder: paths.data, clock, ids, readOnly });

  const profiles = await openProfiles({ file: join(paths.data, 'profiles.json'), clock, readOnly });
  const accounts = await openAccounts({
    dataFolder: paths.data,
    clock,
    secrets,
    givenBaseUrl: env['GUESTLIST_CLOUD_URL'] || null,
    practice,
    // The SDK takes longer to load than everything else together: only who talks to an account waits for it.
    connectCloud: async (target) => (await import('../cloud/sdk-cloud.ts')).createCloud({ ...target, clock, log }),
    isSimulator,
    profilesOf: profiles.of,
    draftsNaming: (account) => drafts.naming(account),
    emit: events.emit,
    readOnly,
  });
  const readings = await openReadings({ file: join(paths.data, 'readings.json'), clock, readOnly });
  const uploads = readOnly ? null : await openUploads({ folder: join(paths.data, 'uploads'), ids });
  const drafts = await openDrafts({
    dataFolder: paths.data,
    uploads,
    clock,
    ids,
    log,
    catalogs: { get: (account) => readCatalog(accounts, account) },
    latestSubmission: (draft) => submissions.latestOf(draft),
    changed: (draft) => events.emit({ event: 'drafts.changed', data: { draft } }),
  });
  const connect = accounts.open;
  const plans = createPlans({ derive: drafts.derive, connect, emit: events.emit });
  const submissions = await openSubmissions({
    folder: join(paths.data, 'submissions'),
    clock,
    ids,
    log,
    readOnly,
    connect,
    derive: drafts.derive,
    plans,
    emit: events.emit,
  });
  const samples = createSamples({ assets: paths.assets, uploads, drafts });

  return {
    services: { uploads, drafts, readings, samples, accounts, profiles, plans, submissions },
    events,
    isSending: () => submissions.running().length > 0,
    async close() {
      await submissions.close();
      await drafts.close();
      await practice.close();
    },
  };
}

/** A draft may name an account that was removed since: it is read without a catalog then. */
async function readCatalog(accounts: Accounts, account: string): Promise<Catalog | null> {
  try {
    return await accounts.catalog(account);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'account-unknown') return null;
    throw error;
  }
}
