/*
 * Columns named like a password are dropped at reading: people export whole user tables, and an invitation needs none of it. The
 * name is judged word by word, so that a `Secretary` or a `Hashtag` stays.
 */

const SECRET_WORDS = new Set([
  ...['password', 'passwords', 'passwd', 'pwd', 'passphrase', 'passwort', 'kennwort', 'contraseña', 'senha'],
  ...['hash', 'hashes', 'secret', 'secrets', 'token', 'tokens', 'apikey', 'passwordhash'],
]);

/** Tells whether a header names something secret. */
export function isSecretHeader(header: string): boolean {
  const words = header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const pairs = words.map((word, index) => word + (words[index + 1] ?? ''));
  return (
    words.some((word) => SECRET_WORDS.has(word) || word.includes('password')) ||
    pairs.includes('apikey') ||
    pairs.includes('privatekey') ||
    /mot\s*de\s*passe/i.test(header)
  );
}
