/*
 * Where the window is, as a value and as the fragment of its address. A reload, a crash and a second window come back to the same
 * place, and links are links.
 */

export const STEPS = ['import', 'review', 'plan', 'submit', 'track'] as const;
export type Step = (typeof STEPS)[number];

/** What there is to see of a draft: its steps, and the picture of who gets what. */
export type DraftPage = Step | 'matrix';

/** A line of one of the draft's files. */
export interface FileLine {
  /** Id of the file. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export type Route =
  | { readonly screen: 'drafts' }
  /** `access` opens Review at the kind of access with this number, `at` Import at a line of a file. */
  | {
      readonly screen: 'draft';
      readonly draft: string;
      readonly step: DraftPage;
      readonly access?: number;
      readonly at?: FileLine;
    }
  | { readonly screen: 'submissions'; readonly submission: string | null }
  | { readonly screen: 'accounts' };

const ID = /^[0-9a-f]{8,64}$/;
const COUNT = /^[1-9]\d{0,8}$/;

/** Reads a fragment such as `#/drafts/<id>/review`. Whatever is not understood is the list of drafts. */
export function parseRoute(fragment: string): Route {
  const [screen, id, step, access, line, ...rest] = fragment.replace(/^#\/?/, '').split('/');
  if (rest.length > 0) return { screen: 'drafts' };
  if (line !== undefined) return parseLine(screen, id, step, access, line);
  if (access !== undefined) return parseAccess(screen, id, step, access);
  if (screen === 'submissions' && step === undefined) {
    if (id === undefined || id === '') return { screen: 'submissions', submission: null };
    return { screen: 'submissions', submission: ID.test(id) ? id : null };
  }
  if (screen === 'accounts' && id === undefined) return { screen: 'accounts' };
  if (screen === 'drafts' && id !== undefined && ID.test(id) && isPage(step))
    return { screen: 'draft', draft: id, step };
  return { screen: 'drafts' };
}

/** `#/drafts/<id>/review/8`: the people of access 8. */
function parseAccess(...[screen, id, step, access]: readonly (string | undefined)[]): Route {
  if (screen !== 'drafts' || step !== 'review' || id === undefined || !ID.test(id)) return { screen: 'drafts' };
  if (!COUNT.test(access ?? '')) return { screen: 'drafts' };
  return { screen: 'draft', draft: id, step, access: Number(access) };
}

/** `#/drafts/<id>/import/<file>/12`: line 12 of one of its files. */
function parseLine(...[screen, id, step, file, line]: readonly (string | undefined)[]): Route {
  if (screen !== 'drafts' || step !== 'import' || id === undefined || !ID.test(id)) return { screen: 'drafts' };
  if (file === undefined || !ID.test(file) || !COUNT.test(line ?? '')) return { screen: 'drafts' };
  return { screen: 'draft', draft: id, step, at: { file, line: Number(line) } };
}

/** The fragment of a route: parseRoute(formatRoute(route)) is the route. */
export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'drafts':
      return '#/drafts';
    case 'draft':
      return `#/drafts/${route.draft}/${route.step}${formatPlace(route)}`;
    case 'submissions':
      return route.submission === null ? '#/submissions' : `#/submissions/${route.submission}`;
    case 'accounts':
      return '#/accounts';
  }
}

function formatPlace({ access, at }: Extract<Route, { readonly screen: 'draft' }>): string {
  if (at !== undefined) return `/${at.file}/${at.line}`;
  return access === undefined ? '' : `/${access}`;
}

function isPage(text: string | undefined): text is DraftPage {
  return text === 'matrix' || STEPS.some((step) => step === text);
}
