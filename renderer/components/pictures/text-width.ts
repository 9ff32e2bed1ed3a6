/*
 * How long a text is in a picture, before it is drawn. SVG neither wraps nor cuts, so both are done here. Widths are advances of IBM Plex
 * Sans Regular (its hmtx table, in thousandths of the size), rounded up to a few classes; other letters count as wider than any.
 */

/** Pixels: pictures have one size of text, the least that is allowed (ui.md section 1). */
const SIZE = 12;

const ADVANCES: readonly (readonly [letters: string, advance: number])[] = [
  ["',.:;!|ijl ", 315],
  ['()[]{}/\\frt·-', 400],
  ['I"*sz?“”vcyxLJ', 510],
  ['kgaeoh_nuTFZbdpqSE–Y$', 600],
  ['0123456789+=<>^~`PVXCKR', 640],
  ['ABDUG&HNOQ#', 715],
  ['wM…m', 875],
  ['@W%', 930],
];
const WIDEST = 1000;

const advanceOf = new Map(ADVANCES.flatMap(([letters, advance]) => [...letters].map((each) => [each, advance])));

/** About how wide a text of 12 px is, in pixels; rather too wide than too narrow. */
export function toTextWidth(text: string): number {
  return ([...text].reduce((sum, letter) => sum + (advanceOf.get(letter) ?? WIDEST), 0) * SIZE) / 1000;
}

/** The text, or as much of its beginning as fits before an ellipsis. '' where not even one letter does. */
export function fitText(text: string, room: number): string {
  if (toTextWidth(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && toTextWidth(`${letters.join('')}…`) > room) letters.pop();
  return letters.length === 0 ? '' : `${letters.join('').trimEnd()}…`;
}

/** The text in at most `lines` lines that fit the room: broken at blanks; what finds no room is cut with an ellipsis. */
export function wrapText(text: string, room: number, lines: number): readonly string[] {
  const wrapped: string[] = [];
  for (const word of text.split(' ')) {
    const longer = wrapped.length === 0 ? word : `${wrapped.at(-1)!} ${word}`;
    const isFull = wrapped.length >= lines;
    if (wrapped.length > 0 && (isFull || toTextWidth(longer) <= room)) wrapped[wrapped.length - 1] = longer;
    else wrapped.push(word);
  }
  return wrapped.map((line) => fitText(line, room));
}
