import type { Issue, IssueCode } from '../import/issue.ts';
import { plural } from './format.ts';
import { countOf, quote, type Word, type WordedIssue } from './issue-word.ts';
import { ACCESS_WORDS } from './issues-access.ts';
import { ACCOUNT_WORDS } from './issues-account.ts';
import { ADDRESS_WORDS } from './issues-address.ts';
import { FILE_WORDS } from './issues-file.ts';

/* Every finding has its words: a code without them does not compile. */

const WORDS: Readonly<Record<IssueCode, Word>> = { ...FILE_WORDS, ...ADDRESS_WORDS, ...ACCESS_WORDS, ...ACCOUNT_WORDS };

/** Words a finding: a sentence that says what is wrong and what to do, and at most four words for a table cell. */
export function wordIssue(issue: Issue): WordedIssue {
  const { message: words, ...inShort } = WORDS[issue.code](issue);
  const message = `${words}${toOrigin(issue)}`;
  // What is wrong can hold what is right: “=Developers”.
  const said = message.replaceAll(quote(issue.value), '');
  const told = issue.suggestion === undefined || said.includes(issue.suggestion);
  return { message: told ? message : `${message} Did you mean “${issue.suggestion}”?`, ...inShort };
}

/** Where the cause of a finding stands, when that is no file. */
function toOrigin(issue: Issue): string {
  const { profile, origin } = issue.params ?? {};
  if (profile !== undefined) return ` It stands in the saved profile “${profile}”.`;
  if (origin !== 'gift') return '';
  return ` It was given here to ${plural(countOf(issue), 'person', 'people')}: undo that, or give other access instead.`;
}
