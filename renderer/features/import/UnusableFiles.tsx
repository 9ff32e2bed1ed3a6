import { InlineNotification } from '@carbon/react';
import { importWords } from '#app/words/import.ts';
import { wordIssue } from '#app/words/issues.ts';
import type { DraftFacts } from '../../workers/views.ts';

const FATAL = ['file-empty', 'file-not-text', 'file-too-large', 'column-missing'];

/** Why a file cannot be used: what it really is, and what to do. */
export function UnusableFiles({ facts }: { readonly facts: DraftFacts }) {
  return facts.fileIssues
    .filter(({ code }) => FATAL.includes(code))
    .map((issue) => (
      <InlineNotification
        key={`${issue.code} ${issue.file ?? ''}`}
        kind="error"
        lowContrast
        hideCloseButton
        title={issue.file ?? importWords.unusable.title}
        subtitle={wordIssue(issue).message}
      />
    ));
}
