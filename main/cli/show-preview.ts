import type { Derived } from '#app/import/derived.ts';
import type { PreviewJson } from '#app/import/preview-json.ts';
import { cliWords } from '#app/words/cli.ts';
import { EXIT, type ExitCode } from '../rpc/exit-code.ts';

const words = cliWords.preview;

/** A preview for people: what was read, each invitation, each finding, and where every row went. */
export function formatPreview({ source, people, invitations, issues, accounting }: PreviewJson): string {
  const { rows, accepted, merged, rejected, ignored } = accounting;
  return [
    ...source.map(({ file, encoding, delimiter, rows: count }) =>
      words.source(file, encoding, words.delimiters[delimiter] ?? delimiter, count),
    ),
    words.accounting(rows, accepted, merged, rejected, ignored),
    '',
    words.summary(people, invitations.length),
    ...invitations.flatMap(({ access, invitees }, index) => [
      '',
      words.invitation(index + 1, invitees.length),
      ...(access.length === 0 ? [words.noAccess] : access).map((line) => `  + ${line}`),
      ...invitees.map((email) => `  ${email}`),
    ]),
    ...(issues.length === 0 ? [] : ['']),
    ...issues.map(({ severity, file, line, message }) => words.finding(severity, file, line, message)),
  ].join('\n');
}

/** 2 for a file that cannot be used, 1 when a finding is an error, else 0. */
export function toPreviewExit({ usable, issues }: Derived): ExitCode {
  if (!usable) return EXIT.usage;
  return issues.some(({ severity }) => severity === 'error') ? EXIT.needsYou : EXIT.done;
}
