import type { Breadth } from '../access/broad.ts';
import type { IssueCode } from '../import/issue.ts';
import { plural } from './format.ts';
import { countOf, param, say, type Word } from './issue-word.ts';

/* Findings made with the account at hand, and advice, in words. */

const BREADTHS: Readonly<Record<Breadth, string>> = {
  'all-services': 'Administrator on all services',
  'all-account-management': 'Administrator on all account management services',
  'all-iam-account-management': 'Administrator on all IAM account management services',
  'super-user': 'the classic super user',
  anything: 'a policy on anything (*)',
};

/** What makes access broad, in words. `breadths` are separated by blanks. */
export function wordBreadths(breadths: string): string {
  const words = breadths.split(' ').map((breadth) => BREADTHS[breadth as Breadth] ?? breadth);
  return words.join(' and ');
}

export const ACCOUNT_WORDS = {
  'already-member': say('Already a member', 'The person is a member of the account already and is left out.'),
  'already-pending': say('Already invited', 'The person is invited already and is left out. Resend from Submissions.'),
  'invitation-expired': say(
    'Expired (estimated)',
    'The person was invited more than 30 days ago and has not accepted. Cancel that invitation to invite again.',
  ),
  'account-limit': (issue) => ({
    short: 'Account limit',
    message: `With these people the account would pass IBM’s limit of ${param(issue, 'limit')} users.`,
  }),
  'group-limit': (issue) => ({
    short: 'Access group limit',
    message: `A person can be in at most ${param(issue, 'limit')} access groups.`,
  }),
  'policy-limit': (issue) => ({
    short: 'Policy limit',
    message: `With these policies the account would pass IBM’s limit of ${param(issue, 'limit')}.`,
  }),
  'advice-resource-group-viewer': (issue) => ({
    short: 'Cannot see group',
    message: `${plural(countOf(issue), 'person', 'people')} with this access cannot see the resource group they work in. IBM recommends Viewer on the resource group itself.`,
  }),
  'advice-broad-access': (issue) => ({
    short: 'Broad access',
    message: `${plural(countOf(issue), 'person gets', 'people get')} ${wordBreadths(param(issue, 'of'))}. Give less where less will do: IBM advises the least access that the work needs.`,
  }),
} satisfies Partial<Record<IssueCode, Word>>;
