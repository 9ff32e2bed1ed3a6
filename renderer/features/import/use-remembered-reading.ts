import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Client } from '#app/contract/client.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Decision } from '#app/import/decision.ts';
import { toHeaderSignature } from '#app/import/header-signature.ts';
import { parseRoute } from '../../routing/route.ts';
import { lastStep, type DecisionLog } from '../../stores/decision-log.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { useClient } from '../../transport/client-context.tsx';
import type { DeriveClient } from '../../workers/derive-client.ts';
import { useDeriver } from '../../workers/deriver-context.tsx';
import { findRecallStep, toAsFoundStep, toRecallStep, toRemember, type Recalled } from './recall.ts';

export interface RememberedReading {
  /** The step that was taken from memory and still counts; null where none does. */
  readonly step: Extract<Decision, { readonly type: 'together' }> | null;
  /** Reads the files as found instead. */
  readAsFound(): void;
}

const NOTHING: readonly Recalled[] = [];

/**
 * Reads the files of a new draft, and a file that is added, as the last ones with the same header; and remembers how they are read when
 * Import is left for another step.
 */
export function useRememberedReading(document: DraftDocument): RememberedReading {
  const client = useClient();
  const deriver = useDeriver();
  const log = useDraft((state) => state.log);
  const isRead = useDraft((state) => state.facts !== null && !state.reading);
  const decide = useDraft((state) => state.decide);
  const undo = useDraft((state) => state.undo);
  const [recalled, setRecalled] = useState(NOTHING);
  /** Decisions that are remembered already, or belong to an earlier session. */
  const before = useRef(log.decisions);
  const known = useRef<readonly string[] | null>(null);

  const take = useEffectEvent((found: readonly Recalled[]): void => {
    setRecalled(found);
    const ids = document.files.map(({ id }) => id);
    // Of a draft that was read before, only a file that has just come is read as last time.
    const familiar = known.current ?? (isNew(document, log) ? [] : ids);
    known.current = ids;
    const step = toRecallStep(found.filter(({ source }) => !familiar.includes(source.fileId)));
    if (step === null || document.frozenBy !== null) return;
    before.current = [...before.current, step];
    decide(step);
  });
  const files = document.files.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (!isRead) return undefined;
    let isWanted = true;
    askRecalled(client, deriver).then(
      (found) => {
        if (isWanted) take(found);
      },
      // Nothing is lost where nothing can be recalled: the files are read as found.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [client, deriver, isRead, files]);

  const leave = useEffectEvent(() => {
    const route = parseRoute(window.location.hash);
    if (route.screen !== 'draft' || route.draft !== document.id || route.step === 'import') return;
    const sources = recalled.map(({ source }) => source);
    const readings = toRemember(sources, before.current, log.decisions);
    // Not worth a word if it fails: the next file is read as found.
    if (readings.length > 0) void client.call('readings.remember', { readings }).catch(() => undefined);
  });
  useEffect(() => () => leave(), []);

  const step = findRecallStep(log.decisions, recalled);
  return {
    step,
    readAsFound() {
      if (step === null) return;
      if (lastStep(log).includes(step)) undo();
      else decide(toAsFoundStep(step, recalled));
    },
  };
}

/** The files as found, each with how one with its header was read last. */
async function askRecalled(client: Client, deriver: DeriveClient): Promise<readonly Recalled[]> {
  const sources = await deriver.ask('as-found', {});
  const signatures = sources.map(toHeaderSignature);
  const asked = signatures.filter((signature) => signature !== null);
  const readings = await client.call('readings.recall', { signatures: asked });
  return sources.map((source, index) => {
    const signature = signatures[index] ?? null;
    return { source, reading: signature === null ? null : (readings[asked.indexOf(signature)] ?? null) };
  });
}

/** Nothing has been decided about the draft, not even something that was taken back. */
function isNew({ revision }: DraftDocument, log: DecisionLog): boolean {
  return revision === 0 && log.decisions.length === 0 && log.undone.length === 0;
}
