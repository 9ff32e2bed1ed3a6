/* `npm run -s cli -- <command>`: makes the working copy ready (words on standard error only) and runs the built command line. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady, root } from './setup.mjs';

await ensureReady();
await import(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href);
