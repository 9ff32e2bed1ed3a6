import { Button } from '@carbon/react';
import { CodedError } from '#app/contract/errors.ts';
import { shellWords } from '#app/words/shell.ts';

const { failure: words } = shellWords;

/** Instead of the window, when there is no way to the main process: an old link, or a program that has ended. */
export function StartFailure({ failure }: { readonly failure: unknown }) {
  const refused = failure instanceof CodedError && failure.code === 'not-allowed';
  return (
    <div className="gl-page gl-failure" role="alert">
      <h1 className="gl-title">{words.startFailed}</h1>
      <p>{refused ? words.oldLink : words.noAnswerDetail}</p>
      <Button onClick={() => window.location.reload()}>{words.reload}</Button>
    </div>
  );
}
