import { reviewWords } from '#app/words/review.ts';
import { wordIssue } from '#app/words/issues.ts';
import { useAnswer } from '../../components/use-answer.ts';
import type { PairView, PersonInPair } from '../../workers/views.ts';
import { NothingToInspect } from './NothingToInspect.tsx';

const { pair: words, grid } = reviewWords;

/** Two people who are selected: why they are not in one invitation, or that they are. */
export function PairInspector({ lines }: { readonly lines: readonly number[] }) {
  const pair = useAnswer('why-apart', { lines });
  if (pair === undefined || pair === null) return <NothingToInspect text={words.nobody} />;
  const [here, there] = pair.people;
  const isTogether = here.access !== null && here.access === there.access && here.invitation === there.invitation;
  return (
    <>
      <div className="gl-pane__head">
        <h2 className="gl-heading">{isTogether ? words.together : words.apart}</h2>
      </div>
      <div className="gl-pane__scroll">
        <section className="gl-pane__section">
          <h3 className="gl-small gl-secondary gl-inspector__label">{words.who}</h3>
          <Person person={here} />
          <Person person={there} />
        </section>
        <section className="gl-pane__section">
          <h3 className="gl-small gl-secondary gl-inspector__label">{words.why}</h3>
          <Reason pair={pair} />
        </section>
      </div>
    </>
  );
}

function Person({ person: { line, email, access } }: { readonly person: PersonInPair }) {
  return <p className="gl-body">{words.person(line, email, access === null ? grid.noAccess : words.access(access))}</p>;
}

function Reason({ pair }: { readonly pair: PairView }) {
  const { people, difference } = pair;
  const [here, there] = people;
  const out = people.filter(({ access }) => access === null);
  if (out.length > 0) {
    return out.map(({ line, email, issue }) => (
      <p key={line} className="gl-body">
        {words.out(email, line)} {issue === null ? '' : wordIssue(issue).message}
      </p>
    ));
  }
  if (difference === null)
    return <p className="gl-body">{words.same(here.access ?? 0, here.invitation ?? 0, there.invitation ?? 0)}</p>;
  const holder = { both: null, here, there } as const;
  return (
    <>
      <p className="gl-body gl-inspector__label">{difference.sentence}</p>
      <ul className="gl-difference">
        {difference.lines.map(({ side, sign, text }) => (
          <li key={`${sign} ${text}`} className={`gl-difference__line gl-difference__line--${side}`}>
            <span className="gl-mono">{sign}</span>
            <span>{words.option(text, holder[side]?.email ?? null)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
