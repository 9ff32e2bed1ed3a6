import { useState, type ComponentType } from 'react';
import { Button, ClickableTile, InlineNotification } from '@carbon/react';
import { Add, Chemistry, CloudUpload, Csv, DocumentImport, Download, Security } from '@carbon/react/icons';
import { draftsWords } from '#app/words/drafts.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { navigate } from '../../routing/use-route.ts';
import { useAccounts, usePreferences } from '../../stores/stores-context.tsx';
import { FiveSteps } from './FiveSteps.tsx';
import { StartNotices } from './StartNotices.tsx';
import { useTemplate } from './use-template.ts';
import type { DraftStarter } from './use-start-drafts.ts';

const { empty, tiles } = draftsWords;

/** How the start screen begins a draft. */
export interface StartActions {
  choose(): void;
  paste(): void;
  sample(): void;
}

/** What a newcomer sees: one thing to do, four ways to try it first, and where it leads. */
export function EmptyStart({ start, actions }: { readonly start: DraftStarter; readonly actions: StartActions }) {
  const template = useTemplate();
  const [practiceChosen, setPracticeChosen] = useState(false);
  const prefer = usePreferences((state) => state.setAccount);
  const practice = useAccounts((state) => state.accounts?.find((account) => account.practice)?.name);
  const usePractice = (): void => {
    if (practice !== undefined) prefer(practice);
    setPracticeChosen(true);
  };
  return (
    <div className="gl-page gl-start">
      <h1 className="gl-title gl-title--large">{empty.title}</h1>
      <p className="gl-start__lead gl-secondary">{empty.lead}</p>
      <StartNotices start={start} />
      <FailureNotice failure={template.failure} />
      {practiceChosen && (
        <InlineNotification
          kind="info"
          lowContrast
          title={draftsWords.practiceChosen}
          aria-label={draftsWords.dismiss}
          onCloseButtonClick={() => setPracticeChosen(false)}
        />
      )}
      <div className="gl-start__columns">
        <section className="gl-drop-zone" aria-label={empty.dropTitle}>
          <CloudUpload size={32} className="gl-icon-quiet" aria-hidden />
          <h2 className="gl-heading gl-heading--02">{empty.dropTitle}</h2>
          <p className="gl-secondary gl-drop-zone__text">{empty.dropText}</p>
          <div className="gl-row gl-drop-zone__buttons">
            <Button size="md" renderIcon={Add} onClick={actions.choose} disabled={start.busy}>
              {empty.choose}
            </Button>
            <Button size="md" kind="tertiary" renderIcon={DocumentImport} onClick={actions.paste} disabled={start.busy}>
              {empty.paste}
            </Button>
          </div>
        </section>
        <div className="gl-start__tiles">
          <StartTile icon={Csv} words={tiles.sample} onClick={actions.sample} />
          <StartTile icon={Download} words={tiles.template} onClick={template.save} />
          <StartTile icon={Chemistry} words={tiles.practice} onClick={usePractice} />
          <StartTile icon={Security} words={tiles.connect} onClick={() => navigate({ screen: 'accounts' })} />
        </div>
      </div>
      <p className="gl-small gl-secondary">{empty.note}</p>
      <FiveSteps />
    </div>
  );
}

interface TileProps {
  readonly icon: ComponentType<{ size?: number; className?: string }>;
  readonly words: { readonly title: string; readonly text: string };
  readonly onClick: () => void;
}

function StartTile({ icon: Icon, words, onClick }: TileProps) {
  return (
    // Carbon makes it a link without an address, which nothing but a mouse finds.
    <ClickableTile className="gl-start-tile" role="button" tabIndex={0} onClick={onClick}>
      <Icon size={20} />
      <span>
        <span className="gl-heading">{words.title}</span>
        <span className="gl-small gl-secondary gl-start-tile__text">{words.text}</span>
      </span>
    </ClickableTile>
  );
}
