import type { Sentence } from '#app/words/access-sentences.ts';
import { reviewWords } from '#app/words/review.ts';

/** One option in words, with what its roles allow. */
export function AccessSentence({ sentence }: { readonly sentence: Sentence }) {
  return (
    <li className="gl-body">
      {sentence.pieces.map(({ text, strong }, index) =>
        strong ? (
          <strong key={index} className="gl-strong">
            {text}
          </strong>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
      {sentence.roles.map(({ name, description }) => (
        <p key={name} className="gl-small gl-secondary">
          {reviewWords.access.role(name, description)}
        </p>
      ))}
    </li>
  );
}
