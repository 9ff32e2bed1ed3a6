import type { Issue, IssueCode } from '../import/issue.ts';
import { param, quote, say, type Word, type WordedIssue } from './issue-word.ts';
import { wordRepairRule } from './repairs.ts';

/* Findings about addresses, in words. */

export const ADDRESS_WORDS = {
  'email-missing': say('No address', 'The row has no e-mail address. Add one, or drop the row.'),
  'email-invalid': (issue) => ({
    short: 'Not a whole address',
    message: `${quote(issue.value)} is not an e-mail address. Correct it.`,
  }),
  'email-too-long': say('Address too long', 'An e-mail address has at most 254 characters. Correct it.'),
  'email-repaired': (issue) => ({
    short: wordRepairRule(param(issue, 'rule')),
    message: `${quote(issue.value)} was read as ${param(issue, 'email')}.`,
  }),
  'email-split': (issue) => ({
    short: `Split into ${param(issue, 'addresses')} addresses`,
    message: `The cell holds ${param(issue, 'addresses')} addresses. Each person gets the access of this row.`,
  }),
  'email-duplicate': (issue) => ({
    short: 'Listed more than once',
    message: `${quote(issue.value)} is on line ${param(issue, 'line')} too. The person gets the access of both rows.`,
  }),
  'email-suspicious': wordSuspicious,
  'email-international': (issue) => ({
    short: 'Non-ASCII before @',
    message: `${quote(issue.value)} has letters before the @ that IBM Cloud may refuse. Check the address.`,
  }),
  'email-local-long': say(
    'Long before @',
    'The part before the @ has more than 64 characters. IBM Cloud may refuse it. Check the address.',
  ),
  'email-domain-restricted': (issue) => ({
    short: 'Domain not allowed',
    message: `The account takes only certain addresses, and ${quote(issue.value)} is not one of them. Use another address, or change the account’s settings.`,
  }),
} satisfies Partial<Record<IssueCode, Word>>;

function wordSuspicious(issue: Issue): WordedIssue {
  switch (issue.params?.reason) {
    case 'misspelling':
      return {
        short: `Use ${param(issue, 'domain')}?`,
        spoken: 'typing mistake?',
        message: `${quote(issue.value)} looks like a slip of the pen: is it ${issue.suggestion ?? ''}?`,
      };
    case 'mixed-scripts':
      return {
        short: 'Mixed alphabets',
        message: `${quote(issue.value)} mixes letters of different alphabets that look alike. Type the address again.`,
      };
    default:
      return {
        short: 'Invisible characters',
        message: `The address holds characters that cannot be seen. It is meant to be ${issue.suggestion ?? ''}, most likely: check it.`,
      };
  }
}
