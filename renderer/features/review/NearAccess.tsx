import { Button } from '@carbon/react';
import type { AccessOption } from '#app/access/types.ts';
import { toPair } from '#app/import/kept-apart.ts';
import { neighbourWords as words, type DifferenceLine } from '#app/words/neighbours.ts';
import type { AccessView, NearAccessView } from '../../workers/views.ts';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';
import { useKeptApart } from './use-kept-apart.ts';

/** The access that is nearly this one: what both have, what only one side has, and how to make one of them. */
export function NearAccess(props: {
  readonly access: AccessView;
  readonly near: NearAccessView;
  readonly decisions: Decisions;
}) {
  const { access, near, decisions } = props;
  const keptApart = useKeptApart();
  const choose = useReview((state) => state.choose);
  if (keptApart.has(toPair(access.key, near.key))) return null;
  const add = (to: string, options: readonly AccessOption[], then: string): void => {
    decisions.decide({ type: 'give', to: { access: to }, how: 'add', options });
    choose(then);
  };
  return (
    <section className="gl-pane__section">
      <h3 className="gl-small gl-secondary gl-inspector__label">{words.title(near.number)}</h3>
      <ul className="gl-difference">
        {near.lines.map((line) => (
          <Difference key={`${line.sign} ${line.text}`} line={line} number={near.number} />
        ))}
      </ul>
      {near.aboutViewer && <p className="gl-small gl-secondary gl-difference__note">{words.viewer}</p>}
      <div className="gl-difference__buttons">
        {near.lackedHere.length > 0 && (
          <Button
            kind="tertiary"
            size="sm"
            disabled={!decisions.mayChange}
            onClick={() => add(access.key, near.lackedHere, near.key)}
          >
            {words.addHere(near.lackedHere.length, access.people)}
          </Button>
        )}
        {near.lackedThere.length > 0 && (
          <Button
            kind="tertiary"
            size="sm"
            disabled={!decisions.mayChange}
            onClick={() => add(near.key, near.lackedThere, access.key)}
          >
            {words.addThere(near.lackedThere.length, near.people, near.number)}
          </Button>
        )}
        <Button
          kind="ghost"
          size="sm"
          disabled={!decisions.mayChange}
          onClick={() => decisions.decide({ type: 'apart', access: access.key, from: near.key })}
        >
          {words.keepApart}
        </Button>
      </div>
    </section>
  );
}

function Difference({ line, number }: { readonly line: DifferenceLine; readonly number: number }) {
  const { side, sign, text } = line;
  return (
    <li className={`gl-difference__line gl-difference__line--${side}`}>
      <span className="gl-mono">{sign}</span>
      {side === 'both' ? (
        <span>{text}</span>
      ) : (
        <span>
          <strong className="gl-strong">{text}</strong>, {side === 'here' ? words.onlyHere : words.onlyThere(number)}
        </span>
      )}
    </li>
  );
}
