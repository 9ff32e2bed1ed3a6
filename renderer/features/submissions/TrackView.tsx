import { useState } from 'react';
import type { SubmissionSnapshot, TrackedPerson } from '#app/contract/views.ts';
import type { Action } from '#app/submission/status.ts';
import { statusWords } from '#app/words/status.ts';
import { trackWords } from '#app/words/track.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { SidePane } from '../../components/SidePane.tsx';
import { useDocumentTitle } from '../../components/use-document-title.ts';
import { useKey } from '../../components/use-key.ts';
import type { SubmissionState } from '../../stores/submission.ts';
import { useAnnouncements, useConnection } from '../../stores/stores-context.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { BatchBar } from './BatchBar.tsx';
import { FilterTags } from './FilterTags.tsx';
import { PendingOverview } from './PendingOverview.tsx';
import { PEOPLE_ID, PeopleTable } from './PeopleTable.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import { moveTo, type Row } from './track-facts.ts';
import { TrackHead } from './TrackHead.tsx';
import { useTrack } from './use-track.ts';

/** The people of one submission: how long they wait, who they are, what can be done for them. */
export function TrackView({
  snapshot,
  state,
}: {
  readonly snapshot: SubmissionSnapshot;
  readonly state: SubmissionState;
}) {
  const track = useTrack(snapshot);
  const announce = useAnnouncements((all) => all.announce);
  const online = useConnection((connection) => connection.online);
  const [asked, setAsked] = useState<{ readonly action: Action; readonly people: readonly TrackedPerson[] } | null>(
    null,
  );
  const { account } = snapshot.plan;
  const isOffline = !online && !account.practice;
  const ask = (action: Action, people: readonly TrackedPerson[]): void => {
    state.forgetResults();
    setAsked({ action, people });
  };
  const goTo = (row: Row | null): void => {
    if (row === null) return;
    const { person, standing } = row;
    track.setCurrent(person.email);
    // From here Enter opens the person; a focus that is somewhere on purpose is left there.
    if (document.activeElement === document.body) document.getElementById(PEOPLE_ID)?.focus();
    if (track.opened !== null) track.setOpened(person.email);
    const age = person.invitedAt === null ? null : track.now - Date.parse(person.invitedAt);
    announce(trackWords.table.spoken(person.email, statusWords.of(standing, person.state), age, person.expiresAt));
  };
  useDocumentTitle(trackWords.documentTitle);
  useKey('J', () => goTo(moveTo(track.shown, track.current, 1)));
  useKey('K', () => goTo(moveTo(track.shown, track.current, -1)));
  useKey('X', () => track.current !== null && track.select([track.current], !track.selected.has(track.current)));
  useKey('Esc', () => track.setOpened(null), track.opened !== null);
  const opened = track.rows.find((row) => row.person.email === track.opened) ?? null;
  const people = snapshot.tracked.filter((person) => track.selected.has(person.email));
  return (
    <>
      <SidePane
        label={opened === null ? '' : trackWords.drawer.label(opened.person.email)}
        width={360}
        isOpen={opened !== null}
        onClose={() => track.setOpened(null)}
        pane={
          opened && (
            <PersonDrawer
              key={opened.person.email}
              row={opened}
              snapshot={snapshot}
              now={track.now}
              isOffline={isOffline}
              onAct={(action) => ask(action, [opened.person])}
              onClose={() => track.setOpened(null)}
            />
          )
        }
      >
        <div className="gl-track">
          <TrackHead snapshot={snapshot} state={state} now={track.now} isOffline={isOffline} />
          <FailureNotice failure={state.failure} />
          <PendingOverview track={track} practice={account.practice} isOffline={isOffline} onAct={ask} />
          <FilterTags track={track} />
          {people.length > 0 && (
            <BatchBar
              people={people}
              practice={account.practice}
              now={track.now}
              isOffline={isOffline}
              onAct={ask}
              onClear={track.clear}
            />
          )}
          <PeopleTable track={track} invitations={snapshot.plan.invitations} />
        </div>
      </SidePane>
      {asked !== null && (
        <ActionDialog
          action={asked.action}
          people={asked.people}
          practice={account.practice}
          now={track.now}
          state={state}
          onClose={() => {
            if (state.done !== null) track.clear();
            setAsked(null);
          }}
        />
      )}
    </>
  );
}
