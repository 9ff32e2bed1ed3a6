import { join } from 'node:path';
import type { Catalog } from '#app/access/catalog.ts';
import type { AccessProfile } from '#app/access/profile.ts';
import { CodedError } from '#app/contract/errors.ts';
import { PRACTICE_NAME } from '#app/contract/practice-name.ts';
import type { EventMessage } from '#app/contract/methods.ts';
import type { AccountView } from '#app/contract/views.ts';
import type { PlanAccount } from '#app/submission/plan.ts';
import { isLoopbackHost, parseBaseUrl } from '../../cloud/base-url.ts';
import type { Caller, Cloud } from '../../cloud/cloud.ts';
import type { Clock, SecretStore } from '../../compose/ports.ts';
import { openAccountRecords, type AccountRecord } from './account-records.ts';
import { toAccountView } from './account-view.ts';
import { describeChanges, type DraftNames } from './catalog-changes.ts';
import type { KeptCatalog } from './catalog-schema.ts';
import { createCatalogStore } from './catalog-store.ts';
import { toCatalogVersion, toVersion } from './catalog-version.ts';
import type { PracticeHome } from './practice-home.ts';

/** Where an account is and what opens it. `baseUrl` null: IBM's own hosts. `practice`: simulator-only routes exist there. */
export interface CloudTarget {
  readonly baseUrl: string | null;
  readonly apiKey: string;
  readonly practice: boolean;
}

/** A connection whose key was found to belong to the account. */
export interface Connection {
  readonly account: PlanAccount;
  readonly cloud: Cloud;
}

export interface Accounts {
  list(): Promise<readonly AccountView[]>;
  /**
   * Identifies the key and keeps the account: name, id, base URL, owner. The key goes to the secret store. A known name with the
   * same id is updated. Fails with `account-name-taken`, `base-url-refused`, `key-of-service-id`, `key-without-account`,
   * `account-differs`, or CloudError.
   */
  add(account: {
    readonly name: string;
    readonly apiKey: string;
    readonly baseUrl: string | null;
  }): Promise<AccountView>;
  /** Fetches the catalog and keeps it. Fails as `open` does, or with CloudError. */
  sync(name: string): Promise<AccountView>;
  /** Forgets the account, its catalog and its key. Drafts and submissions stay. */
  remove(name: string): Promise<void>;
  /** The catalog as last kept; null when there is none. The practice account has one from the start. */
  catalog(name: string): Promise<Catalog | null>;
  /**
   * Connects. Fails with `account-unknown`, `base-url-differs`, `key-missing`, `key-of-service-id`, `account-differs`, or
   * CloudError. Nothing but the sign-in is sent.
   */
  open(name: string): Promise<Connection>;
}

export interface AccountsOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly secrets: SecretStore;
  /** GUESTLIST_CLOUD_URL at this moment; null where it is not set. */
  readonly givenBaseUrl: string | null;
  readonly practice: PracticeHome;
  readonly connectCloud: (target: CloudTarget) => Promise<Cloud>;
  /** Whether the server at this address of this computer says that it is a practice account. */
  readonly isSimulator: (baseUrl: string) => Promise<boolean>;
  /** Access saved for an account, by its id; it goes into the account's catalog. */
  readonly profilesOf: (accountId: string) => readonly AccessProfile[];
  /** The drafts for an account, with the ids that their accesses name. */
  readonly draftsNaming: (account: string) => Promise<readonly DraftNames[]>;
  readonly emit: (message: EventMessage) => void;
  readonly readOnly: boolean;
}

/** Opens the accounts of a data folder. Fails with StorageError. */
export async function openAccounts(options: AccountsOptions): Promise<Accounts> {
  const { dataFolder, clock, secrets, practice, connectCloud, readOnly } = options;
  const records = await openAccountRecords({ file: join(dataFolder, 'accounts.json'), clock, readOnly });
  const catalogs = createCatalogStore({ folder: join(dataFolder, 'catalogs'), clock, readOnly });
  const givenBaseUrl = options.givenBaseUrl === null ? null : requireBaseUrl(options.givenBaseUrl);
  const connections = new Map<string, Promise<Connection>>();

  const practiceRecord: AccountRecord = {
    name: PRACTICE_NAME,
    accountId: practice.accountId,
    baseUrl: null,
    owner: practice.owner,
    practice: true,
  };

  const findRecord = (name: string): AccountRecord => {
    const found = name === PRACTICE_NAME ? practiceRecord : records.read().find((record) => record.name === name);
    if (found === undefined) throw new CodedError('account-unknown', { account: name });
    return found;
  };

  const readCatalog = async (name: string): Promise<KeptCatalog | null> => {
    const kept = await catalogs.read(name);
    if (kept !== null || name !== PRACTICE_NAME) return kept;
    const content = practice.catalog();
    return { ...content, version: toCatalogVersion(content), fetchedAt: new Date(clock.now()).toISOString() };
  };

  const view = async (record: AccountRecord): Promise<AccountView> => {
    const connected = record.name === PRACTICE_NAME || (await secrets.get(toSecretName(record.name))) !== null;
    // One catalog that cannot be read must not hide the accounts; refreshing it says what is wrong.
    const catalog = await readCatalog(record.name).catch(() => null);
    return toAccountView(record, catalog, connected);
  };

  const toTarget = async (record: AccountRecord): Promise<CloudTarget> => {
    if (record.name === PRACTICE_NAME)
      return { baseUrl: await practice.start(), apiKey: practice.apiKey, practice: true };
    if (givenBaseUrl !== null && givenBaseUrl !== record.baseUrl) {
      const stored = record.baseUrl ?? 'https://cloud.ibm.com';
      throw new CodedError('base-url-differs', { account: record.name, stored, given: givenBaseUrl });
    }
    const apiKey = await secrets.get(toSecretName(record.name));
    if (apiKey === null) throw new CodedError('key-missing', { account: record.name });
    return { baseUrl: record.baseUrl, apiKey, practice: record.practice };
  };

  const connectTo = async (record: AccountRecord): Promise<Connection> => {
    const target = await toTarget(record);
    const cloud = await connectCloud(target);
    const accountId = requireAccount(await cloud.identify());
    if (accountId !== record.accountId) throw toDiffers(record, accountId);
    return { account: { id: accountId, name: record.name, practice: target.practice }, cloud };
  };

  const open = (name: string): Promise<Connection> => {
    const known = connections.get(name);
    if (known !== undefined) return known;
    const connection = Promise.resolve(name).then(findRecord).then(connectTo);
    connections.set(name, connection);
    // A connection that failed is tried anew next time; one that was replaced meanwhile stays.
    connection.catch(() => connections.get(name) === connection && connections.delete(name));
    return connection;
  };

  return {
    open,
    async catalog(name) {
      const kept = await readCatalog(findRecord(name).name);
      if (kept === null) return null;
      const { changes: _, ...catalog } = kept;
      return withProfiles(catalog, options.profilesOf(catalog.accountId));
    },
    list: () => Promise.all([practiceRecord, ...records.read()].map(view)),

    async add({ name, apiKey, baseUrl }) {
      if (name === PRACTICE_NAME) throw new CodedError('account-name-taken', { account: name });
      const target = baseUrl === null ? givenBaseUrl : requireBaseUrl(baseUrl);
      const isPractice =
        target !== null && isLoopbackHost(new URL(target).hostname) && (await options.isSimulator(target));
      const cloud = await connectCloud({ baseUrl: target, apiKey, practice: isPractice });
      const caller = await cloud.identify();
      const record = {
        name,
        accountId: requireAccount(caller),
        baseUrl: target,
        owner: caller.name,
        practice: isPractice,
      };
      await records.update((known) => withRecord(known, record));
      await secrets.set(toSecretName(name), apiKey);
      connections.delete(name);
      options.emit({ event: 'accounts.changed', data: null });
      return view(record);
    },

    async sync(name) {
      const record = findRecord(name);
      const { cloud } = await open(name);
      const content = await cloud.fetchCatalog(record.accountId);
      const before = await catalogs.read(name);
      const changes = before && (await describeChanges(before, content, () => options.draftsNaming(name)));
      const fetchedAt = new Date(clock.now()).toISOString();
      const version = toCatalogVersion(content);
      await catalogs.write(name, { ...content, version, fetchedAt, ...(changes && { changes }) });
      options.emit({ event: 'accounts.changed', data: null });
      return view(record);
    },

    async remove(name) {
      if (name === PRACTICE_NAME) throw new CodedError('account-name-taken', { account: name });
      findRecord(name);
      await records.update((known) => known.filter((record) => record.name !== name));
      connections.delete(name);
      await secrets.delete(toSecretName(name));
      await catalogs.remove(name);
      options.emit({ event: 'accounts.changed', data: null });
    },
  };
}

/** Another profile means other access, so it makes another version: what was planned with the one before is out of date. */
function withProfiles(catalog: Catalog, profiles: readonly AccessProfile[]): Catalog {
  if (profiles.length === 0) return catalog;
  return { ...catalog, profiles, version: toVersion([catalog.version, profiles]) };
}

/** A known account keeps its place; a new one comes last. Another account under a known name is refused. */
function withRecord(known: readonly AccountRecord[], record: AccountRecord): readonly AccountRecord[] {
  const before = known.find(({ name }) => name === record.name);
  if (before === undefined) return [...known, record];
  if (before.accountId !== record.accountId) throw toDiffers(before, record.accountId);
  return known.map((each) => (each === before ? record : each));
}

/** IBM Cloud lets no service ID invite anybody; refusing it here says so before anything else is sent. */
function requireAccount({ kind, name, accountId }: Caller): string {
  if (kind === 'service-id') throw new CodedError('key-of-service-id', { name });
  if (accountId === null) throw new CodedError('key-without-account');
  return accountId;
}

function requireBaseUrl(text: string): string {
  const parsed = parseBaseUrl(text);
  if (parsed.ok) return parsed.url;
  // A password before the host is one of the things refused; it must not come back in words or logs.
  throw new CodedError('base-url-refused', { url: text.replace(/\/\/[^/]*@/, '//…@').slice(0, 200) });
}

function toDiffers({ name, accountId }: AccountRecord, actual: string): CodedError {
  return new CodedError('account-differs', { account: name, expected: accountId, actual });
}

function toSecretName(account: string): string {
  return `api-key:${account}`;
}
