import { CloudOffline } from '@carbon/react/icons';
import { shellWords } from '#app/words/shell.ts';
import { useConnection } from '../stores/stores-context.tsx';

/** Says since when there is no network, what works all the same and what waits. */
export function OfflineBanner() {
  const since = useConnection((state) => state.offlineSince);
  if (since === null) return null;
  return (
    <aside className="gl-offline" aria-label={shellWords.connection.offline}>
      <CloudOffline className="gl-icon-warning" aria-hidden />
      <p>
        <strong className="gl-strong">{shellWords.connection.banner(since)}</strong> {shellWords.connection.meaning}{' '}
        {shellWords.connection.practiceGoesOn}
      </p>
    </aside>
  );
}
