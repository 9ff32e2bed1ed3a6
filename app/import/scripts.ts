/*
 * Letters that look alike come from different alphabets: Latin `a` and Cyrillic `а`. A label that mixes two of the three is how an
 * address is forged (Unicode TR 39, "mixed-script detection").
 */

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Tells whether one label of the address (a part between dots or the at sign) mixes Latin, Cyrillic and Greek letters. */
export function mixesScripts(address: string): boolean {
  return address.split(/[.@]/).some((label) => SCRIPTS.filter((script) => script.test(label)).length > 1);
}
