/**
 * Makes a file of pasted text. Rows copied from a spreadsheet come with tabs and are kept as they are; anything else becomes one
 * cell per line under the header `email`, so that commas and angle brackets inside a line are read as addresses, not as columns.
 * Null when there is no address in it.
 */
export function toPastedFile(text: string, name: string): File | null {
  if (!text.includes('@')) return null;
  if (text.includes('\t')) return new File([text], name, { type: 'text/csv' });
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const cells = lines.map((line) => `"${line.replaceAll('"', '""')}"`);
  return new File([['email', ...cells].join('\n')], name, { type: 'text/csv' });
}
