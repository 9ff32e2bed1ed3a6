import type { WireError } from '#app/contract/errors.ts';
import { cliWords } from '#app/words/cli.ts';
import { openApp, type App, type OpenOptions } from '../compose/open-app.ts';
import type { SecretStore } from '../compose/ports.ts';
import type { ExitCode } from '../rpc/exit-code.ts';
import { toWireError } from '../rpc/wire-error.ts';
import type { Uploads } from '../services/drafts/uploads.ts';
import { createCliSecrets } from './cli-secrets.ts';
import type { Context } from './context.ts';
import { reportError } from './report-error.ts';

interface Needs {
  readonly access: OpenOptions['access'];
  /** Whether the command talks to an account, so that a key may be read from standard input. */
  readonly needsKey: boolean;
}

type Work = (app: App, secrets: SecretStore) => Promise<ExitCode>;

/**
 * Opens the data folder, runs a command on it and closes it again, whatever happens. What goes wrong is reported and becomes the
 * exit code.
 */
export async function withApp(context: Context, needs: Needs, work: Work): Promise<ExitCode> {
  const secrets = createCliSecrets(context, { fromStdin: needs.needsKey });
  return finish(context, await open(context, needs.access, secrets), secrets, work);
}

/**
 * The same for a command that reads the account and would like to write down what it saw. While another program has the data
 * folder it reads without writing anything down.
 */
export async function withAppToReadAccount(context: Context, work: Work): Promise<ExitCode> {
  const secrets = createCliSecrets(context, { fromStdin: true });
  const app = await open(context, 'write', secrets);
  if (!('error' in app) || app.error.code !== 'data-folder-in-use') return finish(context, app, secrets, work);
  context.io.say(cliWords.readsOnly);
  return finish(context, await open(context, 'read', secrets), secrets, work);
}

/** The uploads of an app that was opened for writing. */
export function requireUploads({ services: { uploads } }: App): Uploads {
  if (uploads === null) throw new Error('the command writes, but opened the data folder for reading');
  return uploads;
}

function open({ env }: Context, access: OpenOptions['access'], secrets: SecretStore): ReturnType<typeof openApp> {
  return openApp({ env, program: cliWords.program, secrets, access });
}

async function finish(
  { io }: Context,
  app: App | { readonly error: WireError },
  secrets: SecretStore,
  work: Work,
): Promise<ExitCode> {
  if ('error' in app) return reportError(io, app.error);
  try {
    return await work(app, secrets);
  } catch (error) {
    return reportError(io, toWireError(error, 'command line', app));
  } finally {
    await app.close();
  }
}
