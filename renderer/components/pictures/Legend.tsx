import { formatNumber } from '#app/words/format.ts';
import { statusWords } from '#app/words/status.ts';
import { StandingIcon } from '../status/StandingIcon.tsx';
import { FILLS } from './fills.tsx';
import { STACK, type StackKey } from './stack-layout.ts';
import { Swatch } from './Swatch.tsx';

/** What a submission normally goes through: shown even while nobody is there, so that the legend does not jump. */
const ALWAYS: readonly StackKey[] = [
  'queued',
  'sending',
  'refused',
  'unknown',
  'accepted',
  'processing',
  'pending',
  'member',
];

/** The parts of the picture from the top down with their counts now; each leads to its people. */
export function Legend(props: {
  readonly totals: Readonly<Record<StackKey, number>>;
  readonly label: string;
  readonly onChoose: (key: StackKey) => void;
}) {
  const { totals } = props;
  const shown = [...STACK].reverse().filter((key) => totals[key] > 0 || ALWAYS.includes(key));
  return (
    <ul className="gl-legend" aria-label={props.label}>
      {shown.map((key) => (
        <li key={key}>
          <button type="button" disabled={totals[key] === 0} onClick={() => props.onChoose(key)}>
            <Swatch fill={FILLS[key]} />
            <StandingIcon standing={key} />
            <span className="gl-grow">{statusWords.standing[key]}</span>
            <span className="gl-number">{formatNumber(totals[key])}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
