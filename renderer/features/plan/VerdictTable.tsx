import type { Plan, Verdict } from '#app/submission/plan.ts';
import type { Standing } from '#app/submission/standing.ts';
import { formatNumber } from '#app/words/format.ts';
import { planWords } from '#app/words/plan.ts';
import type { Fill } from '../../components/pictures/fills.tsx';
import { OneBar } from '../../components/pictures/OneBar.tsx';
import { Swatch } from '../../components/pictures/Swatch.tsx';
import { StandingIcon } from '../../components/status/StandingIcon.tsx';
import { isPartial, VERDICTS } from './plan-facts.ts';

const { verdicts: words } = planWords;

const FILLS: Readonly<Record<Verdict, Fill>> = {
  new: { colour: 'var(--st-pending)' },
  member: { colour: 'var(--st-active)' },
  pending: { colour: 'var(--st-processing)' },
  expired: { colour: 'var(--st-expired)', hatch: 'up' },
  failed: { colour: 'var(--st-error)' },
  'cannot-tell': { colour: 'var(--st-unknown)', hatch: 'up' },
};

const SIGNS: Readonly<Record<Verdict, Standing>> = {
  new: 'pending',
  member: 'member',
  pending: 'pending',
  expired: 'expired',
  failed: 'failed',
  'cannot-tell': 'unknown',
};

/** Verdicts that are rows only when they concern somebody: the usual picture has four. */
const RARE: readonly Verdict[] = ['failed'];

/** What the account says of everybody in the draft, and what follows: one bar and the same counts as a table. */
export function VerdictTable({ plan, onShow }: { readonly plan: Plan; readonly onShow: (verdict: Verdict) => void }) {
  const parts = VERDICTS.map((key) => ({ key, count: plan.counts[key] }));
  const named = parts.filter((part) => part.count > 0).map((part) => words.part(words.name[part.key], part.count));
  return (
    <section className="gl-plan__verdicts">
      <OneBar parts={parts} fills={FILLS} height={16} label={words.picture(named)} />
      <table className="gl-table" aria-label={words.caption}>
        <thead>
          <tr>
            <th scope="col">{words.caption}</th>
            <th scope="col" className="gl-number">
              {words.people}
            </th>
            <th scope="col">{words.happens}</th>
            <th scope="col">
              <span className="gl-hidden">{words.show}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {VERDICTS.filter((verdict) => plan.counts[verdict] > 0 || !RARE.includes(verdict)).map((verdict) => (
            <tr key={verdict}>
              <td>
                <span className="gl-status">
                  <Swatch fill={FILLS[verdict]} />
                  <StandingIcon standing={SIGNS[verdict]} />
                  {words.name[verdict]}
                </span>
              </td>
              <td className="gl-number">{formatNumber(plan.counts[verdict])}</td>
              <td>{verdict === 'cannot-tell' && isPartial(plan) ? words.whatUnseen : words.what[verdict]}</td>
              <td>
                {plan.counts[verdict] > 0 && (
                  <button
                    type="button"
                    className="gl-link gl-small"
                    aria-label={words.showLabel(words.name[verdict])}
                    onClick={() => onShow(verdict)}
                  >
                    {words.show}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
