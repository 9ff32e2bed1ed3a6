import { Renew } from '@carbon/react/icons';
import type { SourceInfo } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import type { RememberedReading } from './use-remembered-reading.ts';

const { remembered: words } = importWords;

interface Props {
  readonly remembered: RememberedReading;
  readonly sources: readonly SourceInfo[];
  readonly frozen: boolean;
}

/** What was taken from memory, and the one click that reads the files as found instead. */
export function RememberedNotice({ remembered: { step, readAsFound }, sources, frozen }: Props) {
  if (step === null) return null;
  const headerOf = (file: string, column: number): string =>
    sources.find(({ fileId }) => fileId === file)?.columns.find(({ index }) => index === column)?.header ?? '';
  return (
    <p className="gl-remembered gl-small" role="note">
      <Renew className="gl-icon-quiet" aria-hidden />
      <span className="gl-grow">{words.asLastTime(step.decisions, headerOf)}</span>
      {!frozen && (
        <button type="button" className="gl-link gl-small gl-nowrap" onClick={readAsFound}>
          {words.asFound}
        </button>
      )}
    </p>
  );
}
