import { useState, type ReactNode } from 'react';
import { Button, Dropdown } from '@carbon/react';
import type { AccessProfile } from '#app/access/profile.ts';
import type { AccessOption } from '#app/access/types.ts';
import { importWords } from '#app/words/import.ts';
import { AccessSentence } from '../../components/AccessSentence.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { formatRoute } from '../../routing/route.ts';
import { useAnnouncements, useDraft } from '../../stores/stores-context.tsx';
import type { DraftFacts } from '../../workers/views.ts';
import { AccessBuilder } from '../access-builder/AccessBuilder.tsx';
import { isBareList, isGivenToAll } from './access-for-all.ts';

const { accessForAll: words } = importWords;

interface Props {
  readonly facts: DraftFacts;
  readonly frozen: boolean;
  /** Chooses a list of access for the draft. */
  readonly onAddList: () => void;
}

/** A list that says who and not what: everybody in it gets the access chosen here, and it is said in words. */
export function AccessForAll({ facts, frozen, onAddList }: Props) {
  const decide = useDraft((state) => state.decide);
  const announce = useAnnouncements((state) => state.announce);
  const isGiven = useDraft((state) => isGivenToAll(state.log.decisions));
  const name = useDraft((state) => state.document?.name ?? '');
  const [isBuilding, setBuilding] = useState(false);
  const [everybodys] = useAnswer('accesses', facts.accesses === 1 ? { from: 0, to: 1 } : null) ?? [];
  if (!isBareList(facts) || (frozen && !isGiven)) return null;
  const people = facts.people + facts.blocked;
  const give = (options: readonly AccessOption[]): void => {
    decide({ type: 'give', to: 'everybody', how: 'replace', options });
    announce(words.given(people));
  };
  const present = facts.accesses === 1 ? everybodys : undefined;
  return (
    <section className="gl-pane__section gl-stack">
      <h2 className="gl-heading">{facts.accesses === 0 ? words.none : words.title}</h2>
      {facts.accesses === 0 && (
        <Choices onGive={give} onBuild={() => setBuilding(true)} onAddList={onAddList} frozen={frozen} />
      )}
      {present !== undefined && (
        <Given onChange={frozen ? null : () => setBuilding(true)}>
          {present.sentences.map((sentence, index) => (
            <AccessSentence key={index} sentence={sentence} />
          ))}
        </Given>
      )}
      {facts.accesses > 1 && <Several kinds={facts.accesses} />}
      {isBuilding && (
        <AccessBuilder
          title={words.title}
          subtitle={name}
          initial={present?.options ?? []}
          people={people}
          onApply={give}
          onClose={() => setBuilding(false)}
        />
      )}
    </section>
  );
}

/** Three ways to say what everybody gets. */
function Choices(props: {
  readonly frozen: boolean;
  readonly onGive: (options: readonly AccessOption[]) => void;
  readonly onBuild: () => void;
  readonly onAddList: () => void;
}) {
  const profiles = useDraft((state) => state.catalog?.profiles) ?? NO_PROFILES;
  return (
    <>
      <p className="gl-secondary">{words.text}</p>
      <Button size="sm" kind="tertiary" disabled={props.frozen} onClick={props.onBuild}>
        {words.choose}
      </Button>
      {profiles.length > 0 && (
        <Dropdown
          id="access-for-all-profile"
          size="sm"
          autoAlign
          disabled={props.frozen}
          titleText={words.profile}
          label={words.profilePlaceholder}
          items={[...profiles]}
          itemToString={(profile) => profile?.name ?? ''}
          selectedItem={null}
          onChange={({ selectedItem }) => selectedItem !== null && props.onGive(selectedItem.options)}
        />
      )}
      <button type="button" className="gl-link" disabled={props.frozen} onClick={props.onAddList}>
        {words.fromList}
      </button>
    </>
  );
}

const NO_PROFILES: readonly AccessProfile[] = [];

function Given({ onChange, children }: { readonly onChange: (() => void) | null; readonly children: ReactNode }) {
  return (
    <>
      <p className="gl-secondary">{words.everybody}</p>
      <ul className="gl-access-words">{children}</ul>
      {onChange !== null && (
        <Button size="sm" kind="tertiary" onClick={onChange}>
          {words.change}
        </Button>
      )}
    </>
  );
}

/** Somebody got other access in Review: what everybody gets cannot be changed in one go without taking that away. */
function Several({ kinds }: { readonly kinds: number }) {
  const draft = useDraft((state) => state.document?.id ?? '');
  return (
    <p>
      {words.several(kinds)}{' '}
      <a className="gl-link" href={formatRoute({ screen: 'draft', draft, step: 'review' })}>
        {words.review}
      </a>
    </p>
  );
}
