import { InlineNotification } from '@carbon/react';
import { CodedError } from '#app/contract/errors.ts';
import { describeError, type ErrorWords } from '#app/words/errors.ts';
import { wordIssue } from '#app/words/issues.ts';
import { readingWords } from '#app/words/reading.ts';
import { shellWords } from '#app/words/shell.ts';
import { FileRefused } from '../stores/look-at-file.ts';

/** What went wrong and what to do, inside the page it concerns. Stays until somebody closes it. */
export function FailureNotice({ failure, onClose }: { readonly failure: unknown; readonly onClose?: () => void }) {
  if (failure === null || failure === undefined) return null;
  const { title, detail } = describeFailure(failure);
  return (
    <InlineNotification
      kind="error"
      lowContrast
      title={title}
      subtitle={detail}
      hideCloseButton={onClose === undefined}
      aria-label={shellWords.close}
      onCloseButtonClick={onClose}
    />
  );
}

/** Words for anything that was thrown: a coded failure says what to do; `fetch` says TypeError when nobody answers; the rest is a bug. */
export function describeFailure(failure: unknown): ErrorWords {
  const { failure: words } = shellWords;
  if (failure instanceof FileRefused) {
    return { title: failure.file, detail: `${wordIssue(failure.problem).message} ${readingWords.nothingKept}` };
  }
  if (failure instanceof TypeError) return { title: words.noAnswer, detail: words.noAnswerDetail };
  if (!(failure instanceof CodedError)) return { title: words.broke, detail: words.brokeDetail };
  const { code, params, retryAfterMs } = failure;
  return describeError({
    code,
    params,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(typeof params['id'] === 'string' && { id: params['id'] }),
  });
}
