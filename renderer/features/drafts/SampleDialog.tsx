import { useEffect, useState } from 'react';
import { InlineLoading } from '@carbon/react';
import type { SampleInfo } from '#app/contract/views.ts';
import { draftsWords } from '#app/words/drafts.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PassiveDialog } from '../../components/PassiveDialog.tsx';
import { useFailureToState } from '../../components/use-failure.ts';
import { navigate } from '../../routing/use-route.ts';
import type { DraftsStore } from '../../stores/drafts.ts';
import { useClient } from '../../transport/client-context.tsx';
import './samples.scss';

const { samples: words } = draftsWords;

/** The lists that come with Guestlist; one click makes a draft of one. */
export function SampleDialog({ store, onClose }: { readonly store: DraftsStore; onClose(): void }) {
  const client = useClient();
  const [samples, setSamples] = useState<readonly SampleInfo[] | null>(null);
  const { failure, run } = useFailureToState();
  useEffect(() => {
    let gone = false;
    client.call('samples.list', {}).then(
      (found) => {
        if (!gone) setSamples(found);
      },
      () => {
        if (!gone) setSamples([]);
      },
    );
    return () => {
      gone = true;
    };
  }, [client]);
  const open = (sample: string): void =>
    run(async () => {
      const document = await store.getState().openSample(sample);
      onClose();
      if (document !== null) navigate({ screen: 'draft', draft: document.id, step: 'import' });
    });
  return (
    <PassiveDialog title={words.title} size="sm" onClose={onClose}>
      <p className="gl-samples__lead">{words.text}</p>
      <FailureNotice failure={failure} />
      {samples === null && <InlineLoading />}
      {samples?.length === 0 && <p>{words.none}</p>}
      <ul className="gl-samples">
        {samples?.map((sample) => (
          <li key={sample.id}>
            <button type="button" className="gl-sample" onClick={() => open(sample.id)}>
              <span className="gl-strong">{words.known[sample.id]?.title ?? toNames(sample)}</span>
              <span className="gl-small gl-secondary">{words.known[sample.id]?.text}</span>
              <span className="gl-mono gl-secondary">{toNames(sample)}</span>
            </button>
          </li>
        ))}
      </ul>
    </PassiveDialog>
  );
}

function toNames({ files }: SampleInfo): string {
  return files.map(({ name }) => name).join(' + ');
}
