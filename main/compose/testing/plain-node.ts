import { createMemorySecrets } from '../memory-secrets.ts';
import { openApp } from '../open-app.ts';
import { createPeer } from '../peer.ts';

/* Run by compose.test.ts in plain Node, in a folder without node_modules. */

const app = await openApp({ env: process.env, program: 'test', secrets: createMemorySecrets(), access: 'write' });
if ('error' in app) throw new Error(app.error.code);
const answer = await createPeer(app, 'browser').dispatch('accounts.list', {});
await app.services.accounts.open('practice');
await app.close();
process.stdout.write(JSON.stringify(answer));
