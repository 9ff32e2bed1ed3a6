import type { ForeignKind } from '../csv/file-kind.ts';

/* What a file really is when it is not CSV, and what to do about it. */

const SAVE_AGAIN = 'Save it as CSV UTF-8 and drop it again.';

const KINDS: Readonly<Record<ForeignKind, { readonly name: string; readonly remedy: string }>> = {
  'excel-workbook': { name: 'an Excel workbook', remedy: SAVE_AGAIN },
  'old-excel-workbook': { name: 'an old Excel workbook (or another old Office file)', remedy: SAVE_AGAIN },
  'excel-xml': { name: 'an Excel 2003 XML file', remedy: SAVE_AGAIN },
  'opendocument-spreadsheet': { name: 'an OpenDocument spreadsheet', remedy: SAVE_AGAIN },
  'numbers-spreadsheet': { name: 'a Numbers spreadsheet', remedy: 'Export it as CSV and drop it again.' },
  'word-document': { name: 'a Word document', remedy: 'Copy the list into a spreadsheet and save it as CSV UTF-8.' },
  'zip-archive': { name: 'a ZIP archive', remedy: 'Unpack it and drop the CSV file in it.' },
  'gzip-archive': { name: 'a gzip archive', remedy: 'Unpack it and drop the CSV file in it.' },
  pdf: { name: 'a PDF document', remedy: 'Ask for the list as a spreadsheet.' },
  html: { name: 'a web page', remedy: 'Open it in a spreadsheet and save it as CSV UTF-8.' },
  rtf: { name: 'a rich text document', remedy: 'Copy the list into a spreadsheet and save it as CSV UTF-8.' },
  image: { name: 'a picture', remedy: 'Ask for the list as a spreadsheet.' },
  binary: { name: 'no text file', remedy: 'Choose another file, or another encoding.' },
};

/** Words for a file of this kind; an unknown kind is some binary file. */
export function wordForeignFile(kind: string): { readonly message: string; readonly short: string } {
  const { name, remedy } = KINDS[kind as ForeignKind] ?? KINDS.binary;
  return { short: 'Not a CSV file', message: `This is ${name}, not CSV. ${remedy}` };
}
