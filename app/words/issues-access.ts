import type { IssueCode } from '../import/issue.ts';
import { plural } from './format.ts';
import { columnOf, countOf, param, quote, say, type Word } from './issue-word.ts';

/* Findings about access, in words. */

const CF_THINGS: Readonly<Record<string, string>> = {
  cf_org: 'organization',
  cf_org_roles: 'organization role',
  cf_region: 'region',
  cf_space: 'space',
  cf_space_roles: 'space role',
};

export const ACCESS_WORDS = {
  'access-missing': say(
    'No access',
    'The person has no access option. Give them one, or choose to invite people without access.',
  ),
  'access-group-unknown': unknown('Unknown access group', 'access group'),
  'role-unknown': (issue) => ({
    short: 'Unknown role',
    message: `${quote(issue.value)} is not a role of this service. Correct the name.`,
  }),
  'service-unknown': unknown('Unknown service', 'service'),
  'resource-group-unknown': (issue) =>
    issue.value === null
      ? {
          short: 'No resource group',
          message:
            'Access to a resource group is given, but no resource group is named. Name it in the resource_group column.',
        }
      : unknown('Unknown resource group', 'resource group')(issue),
  'classic-unknown': (issue) =>
    issue.params?.reason === 'not-linked'
      ? {
          short: 'No classic account',
          message:
            'The account is not linked to classic infrastructure, so no classic permissions can be given. Empty the cell.',
        }
      : {
          short: 'Unknown permission',
          message: `${quote(issue.value)} is neither a classic permission set nor a permission. Use view only, basic user, super user or permission keys.`,
        },
  'cf-unknown': (issue) =>
    issue.params?.reason === 'not-available'
      ? { short: 'No Cloud Foundry', message: 'The account offers no Cloud Foundry. Empty the Cloud Foundry cells.' }
      : {
          short: 'Unknown in Cloud Foundry',
          message: `Cloud Foundry knows no ${CF_THINGS[issue.field ?? ''] ?? 'name'} ${quote(issue.value)} here. Correct the name.`,
        },
  'profile-unknown': (issue) =>
    issue.value === null || issue.value === ''
      ? {
          short: 'No profile',
          message: 'The row of the access list names no profile, so nobody gets its access. Name one.',
        }
      : {
          short: 'Team has no access',
          message: `Neither the access list nor a saved profile has anything for ${quote(issue.value)}. Correct the name, or add it there.`,
        },
  'access-group-ambiguous': (issue) => ({
    short: 'Two groups so named',
    message: `Several access groups are named ${quote(issue.value)}. Use the id instead: ${param(issue, 'ids')}.`,
  }),
  'role-missing': say(
    'No role',
    'The row says where a policy applies but gives no role. Add a role, or empty the other cells.',
  ),
  'scope-not-applicable': (issue) => ({
    short: 'Scope not applicable',
    message: `Account management services belong to the whole account: ${quote(issue.value)} cannot narrow them. Empty the cell.`,
  }),
  'classic-key-refused': (issue) => ({
    short: 'Device access refused',
    message: `IBM Cloud refuses ${issue.value} in invitations. Give device access after the person has accepted.`,
  }),
  'cf-incomplete': (issue) => ({
    short: 'Cloud Foundry incomplete',
    message: `Cloud Foundry needs an organization, a space and a role in each: ${CF_THINGS[issue.field ?? ''] ?? 'something'} is missing.`,
  }),
  'catalog-missing': (issue) => ({
    short: 'Not checked',
    message: `Names in ${columnOf(issue)} could not be checked: no account has been synchronised yet. The draft can be kept; submitting needs them.`,
  }),
  'given-to-nobody': (issue) => ({
    short: 'Given to nobody',
    message:
      issue.params?.reason === 'person'
        ? `Access was given to ${plural(countOf(issue), 'person', 'people')} who cannot be found in the list any more, such as ${quote(issue.value)}. Give it again to whom you mean, or undo that step.`
        : 'Access was given to everybody with a certain access, which nobody has any more. Give it again to whom you mean, or undo that step.',
  }),
} satisfies Partial<Record<IssueCode, Word>>;

/** A finding about a name the account does not have. */
function unknown(short: string, thing: string): Word {
  return (issue) => ({
    short,
    message: `The account has no ${thing} ${quote(issue.value)}. Correct the name, or synchronise the account if it is new.`,
  });
}
