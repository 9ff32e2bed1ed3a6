import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { canBeOwnFile, OWN_FILE_HEAD } from '#app/csv/own-file.ts';
import { toPreviewJson } from '#app/import/preview-json.ts';
import { withoutSecrets } from '#app/import/secret-cells.ts';
import { cliWords } from '#app/words/cli.ts';
import type { App } from '../compose/open-app.ts';
import type { ExitCode } from '../rpc/exit-code.ts';
import { chooseAccount } from '../services/accounts/choose-account.ts';
import type { Io } from './io.ts';
import { formatPreview, toPreviewExit } from './show-preview.ts';
import { requireUploads } from './with-app.ts';

/**
 * Puts a file of failed rows back into the draft it came from and shows that draft. Null, and nothing done, when the file is none or
 * its draft is gone. Fails as the draft service does.
 */
export async function putBackRows(app: App, io: Io, path: string): Promise<ExitCode | null> {
  const { drafts, accounts } = app.services;
  const uploads = requireUploads(app);
  if (!canBeOwnFile(await readHead(path))) return null;
  const { upload } = await uploads.begin(basename(path));
  await uploads.append(upload, 0, withoutSecrets(await readFile(path), {}));
  const found = await drafts.recognise(upload);
  if (found === null) {
    await uploads.discard(upload);
    return null;
  }
  const { revision } = await drafts.open(found.draft);
  const { changed, unplaced } = await drafts.putBack({ draft: found.draft, revision, upload });
  io.say(cliWords.preview.putBack(changed, unplaced, found.name));
  const { derived, catalog, account } = await drafts.derive(found.draft);
  const { accountId } = chooseAccount(await accounts.list(), undefined, account);
  const document = toPreviewJson(derived, catalog, accountId);
  io.document({ draft: { id: found.draft, name: found.name }, ...document });
  io.print(formatPreview(document));
  return toPreviewExit(derived);
}

/** The first bytes of a file; none when it cannot be read, which whoever reads all of it will say. */
async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => null);
  if (file === null) return new Uint8Array();
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(OWN_FILE_HEAD));
    return buffer.subarray(0, bytesRead);
  } catch {
    return new Uint8Array();
  } finally {
    await file.close();
  }
}
