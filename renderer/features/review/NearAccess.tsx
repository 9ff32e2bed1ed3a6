import { reviewWords } from '#app/words/review.ts';
import type { NearAccessView } from '../../workers/protocol.ts';

const { near: words } = reviewWords;

/** The access that is nearly this one: what both have, then what only one side has. */
export function NearAccess({ near }: { readonly near: NearAccessView }) {
  const isOurs = near.more === 'this';
  return (
    <section className="gl-pane__section">
      <h3 className="gl-small gl-secondary gl-inspector__label">{words.title(near.number)}</h3>
      <ul className="gl-difference">
        {near.shared.map((line) => (
          <li key={line} className="gl-difference__line">
            <span className="gl-mono">=</span>
            <span>{line}</span>
          </li>
        ))}
        <li className={`gl-difference__line gl-difference__line--${isOurs ? 'here' : 'there'}`}>
          <span className="gl-mono">{isOurs ? '−' : '+'}</span>
          <span>
            <strong className="gl-strong">{near.difference}</strong>,{' '}
            {isOurs ? words.onlyHere : words.onlyThere(near.number)}
          </span>
        </li>
      </ul>
    </section>
  );
}
