/*
 * Where the window is, as a value and as the fragment of its address. A reload, a crash and a second window come back to the same
 * place, and links are links.
 */

export const STEPS = ['import', 'review', 'plan', 'submit', 'track'] as const;
export type Step = (typeof STEPS)[number];

export type Route =
  | { readonly screen: 'drafts' }
  | { readonly screen: 'draft'; readonly draft: string; readonly step: Step }
  | { readonly screen: 'submissions'; readonly submission: string | null }
  | { readonly screen: 'accounts' };

const ID = /^[0-9a-f]{8,64}$/;

/** Reads a fragment such as `#/drafts/<id>/review`. Whatever is not understood is the list of drafts. */
export function parseRoute(fragment: string): Route {
  const [screen, id, step, ...rest] = fragment.replace(/^#\/?/, '').split('/');
  if (rest.length > 0) return { screen: 'drafts' };
  if (screen === 'submissions' && step === undefined) {
    if (id === undefined || id === '') return { screen: 'submissions', submission: null };
    return { screen: 'submissions', submission: ID.test(id) ? id : null };
  }
  if (screen === 'accounts' && id === undefined) return { screen: 'accounts' };
  if (screen === 'drafts' && id !== undefined && ID.test(id) && isStep(step))
    return { screen: 'draft', draft: id, step };
  return { screen: 'drafts' };
}

/** The fragment of a route: parseRoute(formatRoute(route)) is the route. */
export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'drafts':
      return '#/drafts';
    case 'draft':
      return `#/drafts/${route.draft}/${route.step}`;
    case 'submissions':
      return route.submission === null ? '#/submissions' : `#/submissions/${route.submission}`;
    case 'accounts':
      return '#/accounts';
  }
}

function isStep(text: string | undefined): text is Step {
  return STEPS.some((step) => step === text);
}
