import { useState } from 'react';
import { Button, ComposedModal, ModalFooter, ModalHeader } from '@carbon/react';
import type { AccessKind, AccessOption } from '#app/access/types.ts';
import type { GiveDecision } from '#app/import/decision.ts';
import { accessBuilderWords as words } from '#app/words/access-builder.ts';
import { shellWords } from '#app/words/shell.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useFailureToState } from '../../components/use-failure.ts';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { CatalogAge } from './CatalogAge.tsx';
import { KindPanel } from './KindPanel.tsx';
import { KindTabs } from './KindTabs.tsx';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { SaveAsProfile, StartFrom } from './ProfileFields.tsx';
import { Concerned, HowChoice, Summary } from './Summary.tsx';
import { useBuilder } from './use-builder.ts';
import { useEscape } from './use-escape.ts';
import { useKinds } from './use-kinds.ts';
import { useProfileSaver } from './use-profile-saver.ts';
import { whyNot } from './why-not.ts';
import './access-builder.scss';
import './builder-entries.scss';

export interface AccessBuilderProps {
  readonly title: string;
  /** Stands small above the title: the draft. */
  readonly subtitle?: string;
  /** What the people have to begin with. */
  readonly initial: readonly AccessOption[];
  /** How many get what is put together. */
  readonly people: number;
  /** The primary button; else it says what happens to how many. */
  readonly actionLabel?: string;
  /** Asks whether it comes on top of what the people have; else it takes its place. */
  readonly asksHow?: boolean;
  /** Called with at least one option, canonical, once a profile of it is saved where that was asked for; `onClose` follows. */
  onApply(options: readonly AccessOption[], how: GiveDecision['how']): void;
  onClose(): void;
}

/** Puts an access together from the names of the draft's account, in a sheet over the screen (ui.md section 3.4). */
export function AccessBuilder(props: AccessBuilderProps) {
  useFocusBack();
  const builder = useBuilder(props.initial);
  const kinds = useKinds(builder);
  const [kind, setKind] = useState<AccessKind>(props.initial[0]?.kind ?? 'access-group');
  const [how, setHow] = useState<GiveDecision['how']>(props.asksHow ? 'add' : 'replace');
  const [profile, setProfile] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const leave = (): void => (builder.isChanged ? setLeaving(true) : props.onClose());
  const escape = useEscape(leave);
  const saveProfile = useProfileSaver();
  const { failure, run, dismiss } = useFailureToState();
  const reason = whyNot(builder, profile);
  const apply = async (): Promise<void> => {
    if (profile !== null) await saveProfile(profile.trim(), builder.access.options);
    props.onApply(builder.access.options, how);
    props.onClose();
  };
  return (
    <>
      <ComposedModal
        open
        className="gl-builder-modal"
        containerClassName="gl-builder"
        aria-label={props.title}
        selectorsFloatingMenus={['.gl-builder-question']}
        {...escape}
      >
        <ModalHeader label={props.subtitle} title={props.title} iconDescription={shellWords.close} />
        <div className="gl-builder__body">
          <KindTabs kinds={kinds} kind={kind} builder={builder} onChoose={setKind} />
          <KindPanel kind={kind} builder={builder} />
          <aside className="gl-builder__summary" aria-label={words.summary.title}>
            <div className="gl-builder__access">
              {props.asksHow && <HowChoice how={how} onChange={setHow} />}
              <h3 className="gl-heading">{words.summary.title}</h3>
              <Summary builder={builder} />
              <div className="gl-builder__concerned">
                <Concerned people={props.people} has={props.initial.length > 0} />
              </div>
            </div>
            <div className="gl-builder__profile">
              <StartFrom builder={builder} />
              <SaveAsProfile name={profile} onChange={setProfile} />
              <FailureNotice failure={failure} onClose={dismiss} />
            </div>
          </aside>
        </div>
        <ModalFooter className="gl-builder__footer">
          <CatalogAge />
          {reason !== null && (
            <span id="builder-reason" className="gl-small" role="status">
              {reason}
            </span>
          )}
          <Button kind="secondary" onClick={leave}>
            {shellWords.cancel}
          </Button>
          <Button
            className="gl-builder__apply"
            disabled={reason !== null}
            aria-describedby={reason === null ? undefined : 'builder-reason'}
            onClick={() => run(apply)}
          >
            {props.actionLabel ??
              (props.initial.length > 0 ? words.footer.change(props.people) : words.footer.give(props.people))}
          </Button>
        </ModalFooter>
      </ComposedModal>
      {isLeaving && <LeaveQuestion onStay={() => setLeaving(false)} onLeave={props.onClose} />}
    </>
  );
}
