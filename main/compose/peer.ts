import { platform } from 'node:os';
import type { Handlers } from '#app/contract/methods.ts';
import type { Peer } from '#app/contract/peer.ts';
import type { AppInfo } from '#app/contract/views.ts';
import { createDispatch } from '../rpc/dispatch.ts';
import { createAccountHandlers } from '../services/accounts/account-handlers.ts';
import { createDraftHandlers } from '../services/drafts/draft-handlers.ts';
import { createProfileHandlers } from '../services/profiles/profile-handlers.ts';
import { createReadingHandlers } from '../services/readings/reading-handlers.ts';
import { createSampleHandlers } from '../services/samples.ts';
import { createSubmissionHandlers } from '../services/submissions/submission-handlers.ts';
import type { App } from './open-app.ts';
import { VERSION } from './version.ts';

/**
 * The door to the services for a transport. Each service names the methods it answers; together they are the table of the
 * contract, no more and no less. Only for a program that holds the lock.
 */
export function createPeer(app: App, host: AppInfo['host']): Peer {
  const { services, events, dataFolder, keys } = app;
  const { uploads, drafts, readings, samples, accounts, profiles, plans, submissions } = services;
  if (uploads === null) throw new Error('a window needs the data folder for writing');
  const info: AppInfo = { version: VERSION, host, dataFolder, platform: platform(), keys };
  const handlers: Handlers = {
    'app.info': async () => info,
    ...createDraftHandlers(drafts, uploads),
    ...createReadingHandlers(readings),
    ...createSampleHandlers(samples),
    ...createAccountHandlers(accounts),
    ...createProfileHandlers(profiles, accounts, events.emit),
    ...createSubmissionHandlers(submissions, plans),
  };
  return { dispatch: createDispatch(handlers, app), subscribe: events.subscribe };
}
