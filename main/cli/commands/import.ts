import { toPreviewJson } from '#app/import/preview-json.ts';
import { cliWords } from '#app/words/cli.ts';
import type { Uploads } from '../../services/drafts/uploads.ts';
import type { Run } from '../program.ts';
import { putBackRows } from '../put-back.ts';
import { readLists, type Register } from '../read-lists.ts';
import { formatPreview, toPreviewExit } from '../show-preview.ts';
import { requireUploads, withApp } from '../with-app.ts';

/**
 * `import <people.csv> … [--name <draft>]`: a preview that is kept. A file that cannot be used is shown and not kept. Failed rows that
 * come back go into their draft, unless options say that a draft of its own is wanted.
 */
export const importDraft: Run = (context, args, options) =>
  withApp(context, { access: 'write', needsKey: false }, async (app) => {
    const { io } = context;
    const uploads = requireUploads(app);
    if (options['name'] === undefined && options['access'] === undefined) {
      const exitCode = await putBackRows(app, io, args[0] ?? '');
      if (exitCode !== null) return exitCode;
    }
    const { files, decisions, account, catalog, derived } = await readLists(app, args, options, uploadInto(uploads));
    const document = toPreviewJson(derived, catalog, account.accountId);
    if (!derived.usable) {
      for (const { id } of files) await uploads.discard(id);
      io.document(document);
      io.print(formatPreview(document));
      return toPreviewExit(derived);
    }
    const { id, name } = await app.services.drafts.create({
      name: options['name'] as string | undefined,
      account: account.name,
      files: files.map((file) => ({ upload: file.id, role: file.role })),
      decisions: [...decisions],
    });
    io.document({ draft: { id, name }, ...document });
    io.print(`${formatPreview(document)}\n\n${cliWords.preview.kept(name, id)}`);
    return toPreviewExit(derived);
  });

function uploadInto(uploads: Uploads): Register {
  return async ({ name, bytes }) => {
    const { upload } = await uploads.begin(name);
    await uploads.append(upload, 0, bytes);
    return upload;
  };
}
