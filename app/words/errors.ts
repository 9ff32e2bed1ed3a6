import type { ErrorCode, WireError } from '../contract/errors.ts';
import { formatAhead, formatDay, formatSeconds } from './format.ts';

/** What happened, as a title, and what it means or what to do, as a sentence or two. */
export interface ErrorWords {
  readonly title: string;
  readonly detail: string;
}

/** Fills a gap in the words. What a failure did not say is called "unknown", never "undefined". */
type Fill = (param: string) => string;

/**
 * One entry per code; a code without words does not compile. `params` that are used: see each entry. IBM Cloud's own words stand
 * in quotation marks, as evidence.
 */
const WORDS: Readonly<Record<ErrorCode, (fill: Fill) => ErrorWords>> = {
  'bad-request': (fill) => ({
    title: 'This is not understood',
    detail: `${fill('method')}: ${fill('problem')}.`,
  }),
  'unknown-method': (fill) => ({
    title: 'This window is of another version',
    detail: `There is no method ${fill('method')}. Reload the window.`,
  }),
  'not-allowed': () => ({
    title: 'This window was not let in',
    detail: 'An address opens Guestlist once and for 30 seconds. Start Guestlist again to get a new one.',
  }),

  'data-folder-in-use': (fill) => ({
    title: 'Guestlist is already open',
    detail: `${fill('program')} on ${fill('host')} has the data folder since ${toMoment(fill('since'))}. Close it and try again.`,
  }),
  'data-folder-damaged': (fill) => ({
    title: 'A file of the data folder cannot be used',
    detail: `Nothing was overwritten. Look at ${fill('path')}, or put a backup in its place.`,
  }),
  'data-folder-not-writable': (fill) => ({
    title: 'The data folder cannot be written',
    detail: `Nothing was changed. Check who may write ${fill('path')}.`,
  }),
  'disk-full': (fill) => ({
    title: 'The disk is full',
    detail: `What was on disk is as it was. Make room where ${fill('path')} is, and try again.`,
  }),
  'newer-version': (fill) => ({
    title: 'This data was written by a newer Guestlist',
    detail: `It is left as it is. Use the newer version to open ${fill('path')}.`,
  }),

  'draft-unknown': (fill) => ({
    title: `There is no draft ${fill('draft')}`,
    detail: 'It may have been deleted, or its name is written differently.',
  }),
  'draft-changed': () => ({
    title: 'The draft was changed elsewhere',
    detail: 'Another window saved a change first. The draft is read again; repeat the last change.',
  }),
  'draft-busy': () => ({
    title: 'The draft is being submitted',
    detail: 'It can be changed again when its submission has ended.',
  }),
  'draft-damaged': (fill) => ({
    title: `The draft ${fill('draft')} is damaged`,
    detail: 'A file of it was changed or is missing. Nothing was overwritten.',
  }),
  'name-taken': (fill) => ({
    title: `There is a draft named ${fill('name')} already`,
    detail: 'Choose another name.',
  }),
  'name-ambiguous': (fill) => ({
    title: `There are several drafts named ${fill('name')}`,
    detail: 'Use the id of the one you mean.',
  }),
  'file-too-large': (fill) => ({
    title: `${fill('name')} is too large`,
    detail:
      'At most 200 MB are read: more does not fit into the memory of a window. Split it, or save only the columns that are needed. Nothing was imported.',
  }),
  'upload-unknown': () => ({
    title: 'The file is not there any more',
    detail: 'Choose it once more.',
  }),

  'account-unknown': (fill) => ({
    title: `There is no account named ${fill('account')}`,
    detail: 'Connect it first, or choose one that is there.',
  }),
  'account-needed': () => ({
    title: 'No account is chosen',
    detail: 'Several accounts are known, and Guestlist does not guess. Name the one you mean.',
  }),
  'account-differs': (fill) => ({
    title: `The key belongs to another account than ${fill('account')}`,
    detail: `${fill('account')} is ${fill('expected')}, the key is for ${fill('actual')}. Nothing was sent.`,
  }),
  'account-name-taken': (fill) => ({
    title: `The name ${fill('account')} belongs to the practice account`,
    detail: 'It is always there. Choose another name.',
  }),
  'key-missing': (fill) => ({
    title: `There is no API key for ${fill('account')}`,
    detail: 'Guestlist keeps keys apart from its data. Give the key again.',
  }),
  'key-invalid': (fill) => ({
    title: 'IBM Cloud does not accept this API key',
    detail: `It may be mistyped, deleted or locked. ${quote(fill('message'))}`,
  }),
  'key-of-service-id': (fill) => ({
    title: 'A service ID cannot invite people',
    detail: `This key belongs to the service ID ${fill('name')}. Nothing was sent and the key was not kept. Use a key of a person.`,
  }),
  'key-without-account': () => ({
    title: 'This key is for no account',
    detail: 'Its token names none, so nobody could be invited to it. Create the key inside the account.',
  }),
  'base-url-refused': (fill) => ({
    title: `${fill('url')} is not used`,
    detail: 'It must start with https://, have no user name and no query. http:// is for this computer only.',
  }),
  'base-url-differs': (fill) => ({
    title: `${fill('account')} has another address`,
    detail: `It was added for ${fill('stored')}, and GUESTLIST_CLOUD_URL is ${fill('given')}. Nothing was sent.`,
  }),
  'catalog-missing': (fill) => ({
    title: `There is no catalog of ${fill('account')} yet`,
    detail: 'Names of groups, roles and services cannot be looked up without it. Refresh the catalog once.',
  }),

  'plan-unknown': () => ({
    title: 'This plan is not known any more',
    detail: 'Make it again. Nothing was sent.',
  }),
  'plan-out-of-date': () => ({
    title: 'This plan is out of date',
    detail: 'The draft or the catalog changed after it was made. Make it again. Nothing was sent.',
  }),
  'nothing-to-send': () => ({
    title: 'There is nothing to send',
    detail: 'Everybody is a member, is invited already, or is left out for a reason that the plan gives.',
  }),
  'draft-has-errors': (fill) => ({
    title: 'The draft has errors',
    detail: `${fill('count')} of its findings are errors. Correct them, or leave the people concerned out.`,
  }),
  'names-unresolved': (fill) => ({
    title: 'Some names are not looked up yet',
    detail: `The draft was made without a catalog of ${fill('account')}. Refresh the catalog, then plan again.`,
  }),
  'submission-unknown': (fill) => ({
    title: `There is no submission ${fill('submission')}`,
    detail: 'Its draft or its records may have been deleted.',
  }),
  'submission-running': () => ({
    title: 'A submission of this draft is not finished',
    detail: 'Let it finish, or stop it, before you start another one.',
  }),
  'not-authorized': (fill) => ({
    title: 'IBM Cloud does not allow this',
    detail: `The account refused it for this key. ${quote(fill('message'))}`,
  }),

  'cloud-unreachable': (fill) => ({
    title: 'The account cannot be reached',
    detail: `${quote(fill('message'))} Check the connection and try again.`,
  }),
  'cloud-refused': (fill) => ({
    title: 'IBM Cloud refused the request',
    detail: `Status ${fill('status')}. ${quote(fill('message'))}`,
  }),
  'cloud-bad-answer': (fill) => ({
    title: 'IBM Cloud gave an answer that cannot be used',
    detail: `${quote(fill('message'))} This is on its side and usually passes.`,
  }),

  internal: (fill) => ({
    title: `Something broke, id ${fill('id')}`,
    detail: 'Your drafts are safe. The log has the story under this id.',
  }),
};

/** What happened and what to do, for a notification. */
export function describeError(error: WireError): ErrorWords {
  const params: Readonly<Record<string, string | number>> = {
    ...error.params,
    ...(error.id !== undefined && { id: error.id }),
  };
  const words = WORDS[error.code]((param) => (Object.hasOwn(params, param) ? String(params[param]) : 'unknown'));
  if (error.retryAfterMs === undefined) return words;
  return { ...words, detail: `${words.detail} Try again in ${formatAhead(error.retryAfterMs)}.` };
}

/** The same on one line, for the command line. */
export function formatError(error: WireError): string {
  const { title, detail } = describeError(error);
  return `${title}. ${detail}`;
}

/** ISO 8601 as evidence; whatever else it is stays as it is. */
function toMoment(at: string): string {
  return Number.isNaN(Date.parse(at)) ? at : `${formatDay(at)}, ${formatSeconds(at)}`;
}

function quote(words: string): string {
  return `“${words}”`;
}
