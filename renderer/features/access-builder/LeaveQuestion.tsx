import { accessBuilderWords } from '#app/words/access-builder.ts';
import { DangerDialog } from '../../components/DangerDialog.tsx';

const { leave: words } = accessBuilderWords;

/** Asked before what was put together is lost. */
export function LeaveQuestion({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  return (
    <DangerDialog
      className="gl-builder-question"
      title={words.title}
      go={words.go}
      back={words.stay}
      onGo={onLeave}
      onBack={onStay}
    >
      <p>{words.text}</p>
    </DangerDialog>
  );
}
