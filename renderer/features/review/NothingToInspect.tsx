import { reviewWords } from '#app/words/review.ts';

/** The right pane while nothing is chosen. */
export function NothingToInspect({ text }: { readonly text: string }) {
  return (
    <>
      <div className="gl-pane__head">
        <h2 className="gl-heading">{reviewWords.panes.right}</h2>
      </div>
      <p className="gl-pane__section gl-secondary">{text}</p>
    </>
  );
}
