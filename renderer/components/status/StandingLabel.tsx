import type { Standing } from '#app/submission/standing.ts';
import { statusWords } from '#app/words/status.ts';
import { StandingIcon } from './StandingIcon.tsx';

/** Sign and words of where a person stands. `state` is the account's own word, shown when Guestlist does not know it. */
export function StandingLabel({
  standing,
  state = null,
}: {
  readonly standing: Standing;
  readonly state?: string | null;
}) {
  return (
    <span className="gl-status">
      <StandingIcon standing={standing} />
      {statusWords.of(standing, state)}
    </span>
  );
}
