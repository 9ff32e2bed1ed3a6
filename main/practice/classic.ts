import { LINKED_CLASSIC_ACCOUNT } from './content.ts';
import { CLASSIC_PERMISSIONS } from './classic-permissions.ts';
import type { Route, Scene, Turn } from './exchange.ts';
import { answer } from './exchange.ts';
import type { PracticeState } from './state.ts';

/*
 * The classic infrastructure (SoftLayer) API, as far as an account's permissions are read from it. Paths as SoftLayer's REST:
 * `/rest/v3.1/<Service>/<method>.json`. [seen in code: softlayer-python]
 */

const BASE = '/rest/v3.1';
const USER_ID = 1_234_567;

export const classicRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: `${BASE}/SoftLayer_Account/getCurrentUser.json`,
    family: 'classic',
    handle: whileLinked((state, { caller }) =>
      answer(state, 200, {
        id: USER_ID,
        accountId: Number(LINKED_CLASSIC_ACCOUNT),
        username: `SL${LINKED_CLASSIC_ACCOUNT}`,
        email: caller.email,
      }),
    ),
  },
  {
    method: 'GET',
    pattern: `${BASE}/SoftLayer_User_Customer/:id/getPermissions.json`,
    family: 'classic',
    handle: whileLinked((state, { caller }) =>
      answer(state, 200, toPermissions(caller.userManagement === 'viewer' ? ['HARDWARE_VIEW'] : CLASSIC_PERMISSIONS)),
    ),
  },
  {
    method: 'GET',
    pattern: `${BASE}/SoftLayer_User_Permission_Action/getAllObjects.json`,
    family: 'classic',
    handle: whileLinked((state) => answer(state, 200, toPermissions(CLASSIC_PERMISSIONS))),
  },
];

/** SoftLayer's own error body. [seen in code] */
function whileLinked(handle: (state: PracticeState, scene: Scene) => Turn): Route['handle'] {
  return (state, scene) =>
    scene.switches.classicLinked
      ? handle(state, scene)
      : answer(state, 401, { error: 'Invalid API token.', code: 'SoftLayer_Exception_Public' });
}

function toPermissions(keys: readonly string[]): readonly Readonly<Record<string, string>>[] {
  return keys.map((keyName) => {
    const words = keyName.toLowerCase().split('_').join(' ');
    return { key: keyName, keyName, name: words.charAt(0).toUpperCase() + words.slice(1) };
  });
}
