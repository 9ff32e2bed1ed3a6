import { Button } from '@carbon/react';
import { Download, Printer } from '@carbon/react/icons';
import type { DraftDocument } from '#app/contract/views.ts';
import { matrixWords as words } from '#app/words/matrix.ts';
import { saveText } from '../../components/save-file.ts';
import { useDeriver } from '../../workers/deriver-context.tsx';

/** The two ways to take it to somebody else. */
export function MatrixButtons({ document }: { readonly document: DraftDocument }) {
  const deriver = useDeriver();
  const save = async (): Promise<void> =>
    saveText(words.fileName(document.name), await deriver.ask('matrix-csv', {}), 'text/csv');
  return (
    <>
      <Button kind="secondary" renderIcon={Download} onClick={() => void save()}>
        {words.save}
      </Button>
      <Button renderIcon={Printer} onClick={() => window.print()}>
        {words.print}
      </Button>
    </>
  );
}
