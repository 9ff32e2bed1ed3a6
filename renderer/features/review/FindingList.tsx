import { reviewWords } from '#app/words/review.ts';
import type { PlacedFinding } from '../../workers/views.ts';
import { FindingEntry } from './FindingEntry.tsx';
import type { Decisions } from './use-decisions.ts';

/** What was found about one person. */
export function FindingList(props: { readonly findings: readonly PlacedFinding[]; readonly decisions: Decisions }) {
  const { findings, decisions } = props;
  if (findings.length === 0) return <p className="gl-secondary">{reviewWords.findings.noneForPerson}</p>;
  return (
    <ul className="gl-finding-list">
      {findings.map((finding, index) => (
        <FindingEntry key={index} finding={finding} decisions={decisions} />
      ))}
    </ul>
  );
}
