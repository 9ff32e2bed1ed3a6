import { toTemplateCsv } from '#app/import/written-files.ts';
import { EXIT } from '../../rpc/exit-code.ts';
import type { Run } from '../program.ts';
import { writeFileOrOutput } from '../write-output.ts';

/** `template [--out file.csv]` */
export const writeTemplate: Run = async (context, _args, { out }) => {
  await writeFileOrOutput(context, Buffer.from(toTemplateCsv()), out);
  return EXIT.done;
};
