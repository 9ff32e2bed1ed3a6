import { useMemo } from 'react';
import { Button } from '@carbon/react';
import { Time } from '@carbon/react/icons';
import type { TrackedPerson } from '#app/contract/views.ts';
import type { Action } from '#app/submission/status.ts';
import { formatNumber } from '#app/words/format.ts';
import { pictureWords } from '#app/words/pictures.ts';
import { trackWords } from '#app/words/track.ts';
import { countAges } from '../../components/pictures/age-layout.ts';
import { AgeOfPending } from '../../components/pictures/AgeOfPending.tsx';
import { PictureWithTable } from '../../components/pictures/PictureTable.tsx';
import { toAgeNumbers } from '../../components/pictures/picture-numbers.ts';
import { isLong, isPending, LIMIT_DAYS } from './track-facts.ts';
import type { Track } from './use-track.ts';

const { tray: words } = trackWords;

/** How long people have been waiting, and those who have waited long enough to be helped. Nothing where nobody waits. */
export function PendingOverview(props: {
  readonly track: Track;
  readonly practice: boolean;
  readonly isOffline: boolean;
  readonly onAct: (action: Action, people: readonly TrackedPerson[]) => void;
}) {
  const { rows, setFilter } = props.track;
  const pending = useMemo(() => rows.filter(isPending), [rows]);
  if (pending.length === 0) return null;
  const bars = countAges(
    pending.map((row) => row.days!),
    LIMIT_DAYS,
  );
  const choose = (day: number): void => setFilter({ kind: 'day', day });
  return (
    <section className="gl-track__overview">
      <PictureWithTable
        title={<span className="gl-small gl-secondary">{pictureWords.ages(pending.length)}</span>}
        numbers={toAgeNumbers(bars, pictureWords.ages(pending.length))}
        fileName="age-of-pending.csv"
        onChoose={choose}
      >
        <AgeOfPending bars={bars} limitDays={LIMIT_DAYS} height={128} onChoose={choose} />
      </PictureWithTable>
      <Tray {...props} />
    </section>
  );
}

function Tray({ track, practice, isOffline, onAct }: Parameters<typeof PendingOverview>[0]) {
  const long = track.rows.filter(isLong);
  const expired = long.filter((row) => row.standing === 'expired').length;
  const able = long.filter((row) => row.person.can.includes('resend')).map((row) => row.person);
  return (
    <div className="gl-track__tray">
      <h2 className="gl-heading gl-row">
        <Time className="gl-icon-warning" aria-hidden />
        {words.title(LIMIT_DAYS)}
      </h2>
      {long.length === 0 ? (
        <p className="gl-secondary">{words.none}</p>
      ) : (
        <>
          <p>
            <span className="gl-track__number">{formatNumber(long.length)}</span>{' '}
            <span className="gl-small gl-secondary">{words.count(long.length, expired)}</span>
          </p>
          <div className="gl-row">
            {able.length > 0 && (
              <Button kind="tertiary" size="sm" disabled={isOffline} onClick={() => onAct('resend', able)}>
                {words.resend(able.length)}
              </Button>
            )}
            <Button kind="ghost" size="sm" onClick={() => track.setFilter({ kind: 'long' })}>
              {words.show}
            </Button>
          </div>
          {able.length === 0 && (
            <p className="gl-small gl-secondary">
              {practice || expired === long.length ? words.allExpired : words.whyNot}
            </p>
          )}
        </>
      )}
    </div>
  );
}
