import { useState } from 'react';
import { Button } from '@carbon/react';
import { shellWords } from '#app/words/shell.ts';

const { failure } = shellWords;

/** "Something broke, id 7F2C. Your drafts are safe." Never a stack trace: that goes to the clipboard when asked for. */
export function FailurePage({ id, details }: { readonly id: string; readonly details: string }) {
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(`${id}\n${details}`).then(() => setCopied(true));
  return (
    <div className="gl-page gl-failure" role="alert">
      <h1 className="gl-title">{failure.title(id)}</h1>
      <p>{failure.safe}</p>
      <div className="gl-row">
        <Button kind="tertiary" onClick={copy}>
          {copied ? failure.copied : failure.copyDetails}
        </Button>
        <Button onClick={() => window.location.reload()}>{failure.reload}</Button>
      </div>
    </div>
  );
}
