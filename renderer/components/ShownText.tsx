/** Blanks that look like an ordinary one or like nothing, each with the sign it is shown as. */
const SIGNS: readonly (readonly [pattern: RegExp, sign: string])[] = [
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, '␣'],
  [/[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g, '·'],
  [/\t/g, '→'],
  [/\r\n|\r|\n/g, '↵'],
];

/** A cell as it is in the file, with what cannot be seen made visible. */
export function ShownText({ text }: { readonly text: string }) {
  return showBlanks(text);
}

/** Makes invisible characters visible; ordinary blanks only at the ends, where they matter. */
export function showBlanks(text: string): string {
  const inner = SIGNS.reduce((shown, [pattern, sign]) => shown.replace(pattern, sign), text);
  return inner.replace(/^ +| +$/g, (blanks) => '␣'.repeat(blanks.length));
}
