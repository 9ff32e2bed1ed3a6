import { EXIT } from '../../rpc/exit-code.ts';
import type { Run } from '../program.ts';
import { withApp } from '../with-app.ts';
import { writeFileOrOutput } from '../write-output.ts';

/** `report <submission> [--failed] [--out file.csv]`: what is known, without reading the account. */
export const writeReport: Run = (context, [submission = ''], { failed, out }) =>
  withApp(context, { access: 'read', needsKey: false }, async ({ services }) => {
    const { bytes } = await services.submissions.report(submission, failed === true);
    await writeFileOrOutput(context, bytes, out);
    return EXIT.done;
  });
