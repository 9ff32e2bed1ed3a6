/*
 * What a file really is when it is not text, told from its first bytes (prior art: a `.csv` that is an Excel workbook is the most
 * frequent wrong file). Signatures: https://en.wikipedia.org/wiki/List_of_file_signatures.
 */

export const FOREIGN_KINDS = [
  'excel-workbook',
  'old-excel-workbook',
  'excel-xml',
  'opendocument-spreadsheet',
  'numbers-spreadsheet',
  'word-document',
  'zip-archive',
  'gzip-archive',
  'pdf',
  'html',
  'rtf',
  'image',
  'binary',
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

/** How far into the file the names of a ZIP's entries and the first tag of a page are looked for, in bytes. */
const LOOK_AHEAD = 8192;

/**
 * Tells what kind of non-text file this is, or null when no signature fits (it may still turn out not to be text when it is
 * decoded). Reads at most the first 8 KiB.
 */
export function recogniseForeignFile(bytes: Uint8Array): ForeignKind | null {
  const head = toLatin1(bytes.subarray(0, LOOK_AHEAD));
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return recogniseZip(head);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old-excel-workbook';
  if (head.startsWith('\u001f\u008b')) return 'gzip-archive';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('\u0089PNG') || head.startsWith('\u00ff\u00d8\u00ff') || head.startsWith('GIF8')) return 'image';
  return recogniseMarkup(head);
}

function recogniseZip(head: string): ForeignKind {
  if (head.includes('opendocument.spreadsheet')) return 'opendocument-spreadsheet';
  if (head.includes('xl/')) return 'excel-workbook';
  if (head.includes('word/')) return 'word-document';
  if (head.includes('.iwa')) return 'numbers-spreadsheet';
  // Excel writes [Content_Types].xml first; its sheets may come later than we look.
  return head.includes('[Content_Types].xml') ? 'excel-workbook' : 'zip-archive';
}

function recogniseMarkup(head: string): ForeignKind | null {
  // UTF-16 pages have a NUL beside every letter; taking them out makes both look alike.
  const start = head
    .replaceAll('\u0000', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart()
    .slice(0, 1024)
    .toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html') || start.startsWith('<table')) return 'html';
  if (start.startsWith('<?xml') && start.includes('excel.sheet')) return 'excel-xml';
  if (start.startsWith('<?xml') && start.includes('<html')) return 'html';
  return null;
}

function toLatin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
