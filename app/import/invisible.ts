/* Characters that nobody sees and no keyboard types. */

/** Zero-width and formatting characters: soft hyphen, zero-width and bidirectional marks, word joiner, BOM. */
const INVISIBLE = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff';
const ANYWHERE = new RegExp(`[${INVISIBLE}]`, 'g');
const AT_START = new RegExp(`^[${INVISIBLE}]+`);
const AT_END = new RegExp(`[${INVISIBLE}]+$`);

/** Takes them off the ends. */
export function trimInvisible(text: string): string {
  return text.replace(AT_START, '').replace(AT_END, '');
}

/** Takes them out wherever they are, also from the middle, which no trimming reaches. */
export function removeInvisible(text: string): string {
  return text.replace(ANYWHERE, '');
}
