import type { Catalog } from '#app/access/catalog.ts';
import type { Client } from '#app/contract/client.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Decision } from '#app/import/decision.ts';
import type { SourceFile } from '#app/import/derived.ts';
import { readDraftFile } from '../transport/file-bytes.ts';
import { WorkStopped, type DeriveClient } from '../workers/derive-client.ts';
import type { DraftFacts } from '../workers/protocol.ts';

export interface DraftReader {
  /** Reads the files of a draft from the start. */
  read(document: DraftDocument, decisions: readonly Decision[]): Promise<void>;
  /** Other decisions about the same files. Only the latest are worked on when they come faster than they can be. */
  decide(decisions: readonly Decision[]): void;
  /** Other names: the draft is for another account, or its catalog was refreshed. */
  resolve(account: string | null): Promise<void>;
  /** Gives up what is being read. */
  stop(): void;
}

export interface ReaderReport {
  facts(facts: DraftFacts, catalog: Catalog | null): void;
  failed(failure: unknown): void;
}

/** Reads one draft after the other in the worker. What an earlier draft still answers is not reported. */
export function createDraftReader(client: Client, deriver: DeriveClient, report: ReaderReport): DraftReader {
  let generation = 0;
  let catalog: Catalog | null = null;
  let wanted: readonly Decision[] | null = null;
  let busy = false;

  /** Runs a step of the draft now open and reports its facts, unless another draft was opened meanwhile. */
  const run = async (step: () => Promise<DraftFacts | null>): Promise<void> => {
    const own = generation;
    try {
      const facts = await step();
      if (own === generation && facts !== null) report.facts(facts, catalog);
    } catch (failure) {
      if (own === generation && !(failure instanceof WorkStopped)) report.failed(failure);
    }
  };
  const decideLatest = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (wanted !== null) {
      const decisions = wanted;
      wanted = null;
      await run(() => deriver.ask('decide', { decisions }));
    }
    busy = false;
  };
  const fetchCatalog = (account: string | null): Promise<Catalog | null> =>
    account === null ? Promise.resolve(null) : client.call('accounts.catalog', { account });
  return {
    async read(document, decisions) {
      generation += 1;
      wanted = null;
      const own = generation;
      await run(async () => {
        const [names, ...files] = await Promise.all([
          fetchCatalog(document.account),
          ...document.files.map(async ({ id, name, role }): Promise<SourceFile> => ({
            id,
            name,
            role,
            bytes: await readDraftFile(client, document.id, id),
          })),
        ]);
        if (own !== generation) return null;
        catalog = names;
        return deriver.ask('open', { files, decisions, catalog });
      });
    },
    decide(decisions) {
      wanted = decisions;
      void decideLatest();
    },
    async resolve(account) {
      await run(async () => {
        const fresh = await fetchCatalog(account);
        if (fresh?.version === catalog?.version && fresh?.accountId === catalog?.accountId) return null;
        catalog = fresh;
        return deriver.ask('resolve', { catalog });
      });
    },
    stop() {
      generation += 1;
      wanted = null;
      deriver.stop();
    },
  };
}
