import type { Catalog } from '#app/access/catalog.ts';
import type { Client } from '#app/contract/client.ts';
import { MAX_PIECE_BYTES } from '#app/contract/piece.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Decision } from '#app/import/decision.ts';
import type { SourceFile } from '#app/import/derived.ts';
import { readDraftFile } from '../transport/file-bytes.ts';
import { WorkStopped, type DeriveClient } from '../workers/derive-client.ts';
import type { ReadingProgress } from '../workers/protocol.ts';
import type { DraftFacts, Peek } from '../workers/views.ts';

/** A file to be read. Its bytes are given to the worker and are gone here. */
export type FileToRead = Omit<SourceFile, 'bytes'> & { readonly bytes: Promise<Uint8Array<ArrayBuffer>> };

/** What is to be read. */
export interface Content {
  readonly account: string | null;
  readonly files: readonly FileToRead[];
  readonly decisions: readonly Decision[];
}

export interface DraftReader {
  /** Reads the files of a draft from the start. Resolves when they were read or will not be. */
  read(content: Content): Promise<void>;
  /** Reads a draft from disk. Of a large list the first rows are reported before the rest is here. */
  readStored(document: DraftDocument, decisions: readonly Decision[]): Promise<void>;
  /**
   * Other decisions about the same files. Only the latest are worked on when they come faster than they can be, or before the files
   * are there.
   */
  decide(decisions: readonly Decision[]): void;
  /** Other names: the draft is for another account, or its catalog was refreshed. */
  resolve(account: string | null): Promise<void>;
  /** Gives up what is being read. */
  stop(): void;
}

export interface ReaderReport {
  /** The first rows of a list that is still being read. */
  looked(look: FirstLook): void;
  progressed(progress: ReadingProgress): void;
  facts(facts: DraftFacts, catalog: Catalog | null): void;
  failed(failure: unknown): void;
}

export interface FirstLook {
  readonly name: string;
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly peek: Peek;
}

/** Reads one draft after the other in the worker. What an earlier draft still answers is not reported. */
export function createDraftReader(client: Client, deriver: DeriveClient, report: ReaderReport): DraftReader {
  let generation = 0;
  let catalog: Catalog | null = null;
  let wanted: readonly Decision[] | null = null;
  let busy = false;
  /** The generation whose files the worker has. While they are on their way it has those of an earlier draft, or none. */
  let held = generation;
  let arriving: Promise<unknown> = Promise.resolve();

  /**
   * Runs a step of the draft now open and reports its facts, unless another draft was opened meanwhile. A step that waits for
   * something else than the worker asks `isCurrent` before it goes there.
   */
  const run = async (step: (isCurrent: () => boolean) => Promise<DraftFacts | null>): Promise<void> => {
    const own = generation;
    const isCurrent = (): boolean => own === generation;
    try {
      const facts = await step(isCurrent);
      if (isCurrent() && facts !== null) report.facts(facts, catalog);
    } catch (failure) {
      if (isCurrent() && !(failure instanceof WorkStopped)) report.failed(failure);
    }
  };
  const decideLatest = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (wanted !== null && held === generation) {
      const decisions = wanted;
      wanted = null;
      await run(() => deriver.ask('decide', { decisions }));
    }
    busy = false;
  };
  const fetchCatalog = (account: string | null): Promise<Catalog | null> =>
    account === null ? Promise.resolve(null) : client.call('accounts.catalog', { account });
  const read = async ({ account, files, decisions }: Content): Promise<void> => {
    generation += 1;
    wanted = null;
    await run(async (isCurrent) => {
      const content = Promise.all([
        fetchCatalog(account),
        ...files.map(async (file) => ({ ...file, bytes: await file.bytes })),
      ]);
      arriving = content.catch(() => undefined);
      const [names, ...arrived] = await content;
      if (!isCurrent()) return null;
      catalog = names;
      held = generation;
      // What was decided while they were on their way.
      const latest = wanted ?? decisions;
      wanted = null;
      const buffers = arrived.map(({ bytes }) => bytes.buffer);
      return deriver.ask('open', { files: arrived, decisions: latest, catalog }, buffers, (progress) => {
        if (isCurrent()) report.progressed(progress);
      });
    });
  };
  const look = async (file: Omit<SourceFile, 'role'>, size: number, decisions: readonly Decision[]): Promise<void> => {
    const own = generation;
    const peek = await deriver.ask('peek', { file, size, decisions });
    if (own === generation) report.looked({ name: file.name, size, peek });
  };
  return {
    read,
    readStored(document, decisions) {
      const files = document.files.map(({ id, name, role }): FileToRead => {
        const show = (bytes: Uint8Array, size: number): void => {
          // What fits into one piece is read as a whole just as quickly. The reading itself tells what goes wrong.
          if (role !== 'people' || size <= MAX_PIECE_BYTES) return;
          look({ id, name, bytes }, size, decisions).catch(() => undefined);
        };
        return { id, name, role, bytes: readDraftFile(client, document.id, id, show) };
      });
      return read({ account: document.account, files, decisions });
    },
    decide(decisions) {
      wanted = decisions;
      void decideLatest();
    },
    async resolve(account) {
      await run(async (isCurrent) => {
        const [fresh] = await Promise.all([fetchCatalog(account), arriving]);
        if (!isCurrent() || held !== generation) return null;
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
