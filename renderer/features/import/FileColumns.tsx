import { useEffect, useState } from 'react';
import { ContentSwitcher, Switch } from '@carbon/react';
import type { SourceInfo } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useKey } from '../../components/use-key.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import type { FileLine } from '../../routing/route.ts';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { DraftFacts } from '../../workers/views.ts';
import { listShownColumns } from '../../workers/shown-columns.ts';
import { MappingTable } from './MappingTable.tsx';
import { MappingVerdict } from './MappingVerdict.tsx';

const { columns: words } = importWords;

interface Props {
  readonly facts: DraftFacts;
  readonly frozen: boolean;
  /** Where to begin; null for the list of people. */
  readonly at: FileLine | null;
}

/** The columns and rows of one file at a time, with a switch where there are two, and the way from one finding to the next. */
export function FileColumns({ facts, frozen, at }: Props) {
  const deriver = useDeriver();
  const narrow = useNarrow();
  const sources = facts.sources.filter(({ columns }) => columns.length > 0);
  const [chosen, setChosen] = useState(at?.file ?? null);
  const [spot, setSpot] = useState<{ readonly row: number } | null>(null);
  const source = sources.find(({ fileId }) => fileId === chosen) ?? sources[0];
  useEffect(() => {
    if (at === null) return;
    deriver.ask('row-of-line', at).then(
      (row) => setSpot({ row }),
      // The draft was closed meanwhile.
      () => undefined,
    );
  }, [deriver, at]);
  const goOn = async (): Promise<void> => {
    if (source === undefined) return;
    const asked = { file: source.fileId, from: spot?.row ?? -1 };
    // Without an answer the draft was closed meanwhile.
    const row = await deriver.ask('wrong-row', asked).catch(() => null);
    if (row !== null) setSpot({ row });
  };
  useKey('F8', () => void goOn());
  if (source === undefined) return null;
  const { fileId, rows, columns } = source;
  return (
    <section className="gl-mapping" aria-label={words.title(source.file)}>
      <div className="gl-mapping__head">
        {sources.length === 1 ? (
          <h2 className="gl-heading gl-ellipsis">{words.title(source.file)}</h2>
        ) : (
          <>
            <h2 className="gl-heading gl-nowrap">{words.titleOf}</h2>
            <FileSwitch
              sources={sources}
              chosen={fileId}
              onChange={(file) => {
                setChosen(file);
                setSpot(null);
              }}
            />
          </>
        )}
        {(sources.length === 1 || !narrow) && (
          <span className="gl-small gl-secondary gl-nowrap">
            {words.count(columns.length, columns.length - listShownColumns(columns).length, rows)}
          </span>
        )}
        <WrongRows facts={facts} file={fileId} onNext={() => void goOn()} />
        <MappingVerdict facts={facts} source={source} />
      </div>
      <MappingTable key={fileId} source={source} frozen={frozen} spot={spot} />
    </section>
  );
}

function FileSwitch(props: {
  readonly sources: readonly SourceInfo[];
  readonly chosen: string;
  readonly onChange: (file: string) => void;
}) {
  const { sources, chosen, onChange } = props;
  return (
    <ContentSwitcher
      size="sm"
      className="gl-mapping__switch"
      aria-label={words.files}
      selectedIndex={sources.findIndex(({ fileId }) => fileId === chosen)}
      onChange={({ name }) => onChange(String(name))}
    >
      {sources.map(({ fileId, file }) => (
        <Switch key={fileId} name={fileId} text={file} title={file} aria-label={words.title(file)} />
      ))}
    </ContentSwitcher>
  );
}

/** How many findings the rows of the file have, and the way to the next one. */
function WrongRows(props: { readonly facts: DraftFacts; readonly file: string; readonly onNext: () => void }) {
  const found = props.facts.rowFindings.find(({ file }) => file === props.file);
  if (found === undefined || found.error + found.warning === 0) return null;
  return (
    <button type="button" className="gl-link gl-small gl-status gl-nowrap" onClick={props.onNext}>
      <FindingIcon severity={found.error > 0 ? 'error' : 'warning'} />
      {words.nextFinding(found.error + found.warning)}
      <KeyHint keys="F8" />
    </button>
  );
}
