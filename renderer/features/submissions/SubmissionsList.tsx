import { useEffect, useState } from 'react';
import { Button, DataTableSkeleton } from '@carbon/react';
import { useStore } from 'zustand';
import type { SubmissionSummary } from '#app/contract/views.ts';
import { accountWords } from '#app/words/accounts.ts';
import { formatNumber, formatWhen } from '#app/words/format.ts';
import { trackWords } from '#app/words/track.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useDelayed } from '../../components/use-delayed.ts';
import { useDocumentTitle } from '../../components/use-document-title.ts';
import { useNow } from '../../components/use-now.ts';
import { formatRoute } from '../../routing/route.ts';
import { navigate } from '../../routing/use-route.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { createSubmissionsStore } from '../../stores/submissions.ts';
import { useClient } from '../../transport/client-context.tsx';

const { list: words } = trackWords;

/** The submissions of this computer, newest first, each as it was last read. */
export function SubmissionsList() {
  const client = useClient();
  const [store] = useState(() => createSubmissionsStore(client));
  const { submissions, failure } = useStore(store);
  const announce = useAnnouncements((state) => state.announce);
  const isSlow = useDelayed(submissions === null && failure === null, 300);
  useDocumentTitle(trackWords.listTitle);
  useEffect(() => store.getState().watch(), [store]);
  const count = submissions?.length ?? null;
  useEffect(() => {
    if (count !== null) announce(words.spoken(count));
  }, [announce, count]);
  return (
    <div className="gl-page">
      <FailureNotice failure={failure} />
      {isSlow && <DataTableSkeleton columnCount={6} rowCount={4} showHeader={false} showToolbar={false} />}
      {submissions !== null && (submissions.length === 0 ? <Empty /> : <Table submissions={submissions} />)}
    </div>
  );
}

function Empty() {
  return (
    <div className="gl-plan-absent">
      <h1 className="gl-title">{words.empty}</h1>
      <p className="gl-body">{words.emptyText}</p>
      <Button kind="tertiary" size="md" onClick={() => navigate({ screen: 'drafts' })}>
        {words.openDrafts}
      </Button>
    </div>
  );
}

function Table({ submissions }: { readonly submissions: readonly SubmissionSummary[] }) {
  const people = submissions.reduce((sum, each) => sum + each.people, 0);
  const { columns } = words;
  return (
    <>
      <h1 className="gl-title">{words.title}</h1>
      <p className="gl-small gl-secondary gl-submissions__sum">{words.sum(submissions.length, people)}</p>
      <table className="gl-table gl-table--lg gl-submissions" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.account}</th>
            <th scope="col">{columns.started}</th>
            <th scope="col">{columns.phase}</th>
            {[columns.people, columns.waiting, columns.members, columns.needsYou].map((head) => (
              <th key={head} scope="col" className="gl-number">
                {head}
              </th>
            ))}
            <th scope="col">{columns.readAt}</th>
          </tr>
        </thead>
        <tbody>
          {submissions.map((each) => (
            <Line key={each.id} summary={each} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Line({ summary }: { readonly summary: SubmissionSummary }) {
  const now = useNow();
  const { counts, readAt } = summary;
  return (
    <tr>
      <th scope="row">
        <a className="gl-link" href={formatRoute({ screen: 'submissions', submission: summary.id })}>
          {summary.draftName}
        </a>
      </th>
      <td>{accountWords.displayName(summary.account)}</td>
      <td>{formatWhen(summary.startedAt, now)}</td>
      <td>{words.phases[summary.phase]}</td>
      <td className="gl-number">{formatNumber(summary.people)}</td>
      <td className="gl-number">{formatNumber(counts['PENDING'] ?? 0)}</td>
      <td className="gl-number">{formatNumber(counts['ACTIVE'] ?? 0)}</td>
      <td className="gl-number">{summary.needsYou === 0 ? '' : formatNumber(summary.needsYou)}</td>
      <td>{readAt === null ? words.never : formatWhen(readAt, now)}</td>
    </tr>
  );
}
