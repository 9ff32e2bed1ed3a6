/*
 * Columns named like a password are dropped at reading: people export whole user tables, and an invitation needs none of it. The
 * name is judged word by word, so that a `Secretary` or a `Hashtag` stays.
 */

const SECRET_WORDS = new Set([
  ...['password', 'passwords', 'passwd', 'passwort', 'passwörter', 'passcode', 'passphrase', 'pwd', 'pw'],
  ...['kennwort', 'kennwörter', 'contraseña', 'contrasena', 'senha', 'wachtwoord', 'lösenord', 'adgangskode'],
  ...['passord', 'salasana', 'hasło', 'heslo', 'jelszó', 'parolă', 'parola', 'şifre', 'пароль', 'пароли', 'парола'],
  ...['hash', 'hashes', 'hashed', 'md5', 'sha1', 'sha256', 'sha512', 'bcrypt'],
  ...['secret', 'secrets', 'token', 'tokens', 'apikey', 'passwordhash'],
]);

/** Inside longer words, and in writing that puts no blanks between words. */
const SECRET_PARTS = /password|passwort|kennwort|密码|密碼|パスワード|비밀번호|암호/;

/** A word by itself, however it is spaced. */
const PASS = /(?<![\p{L}\p{N}])p[^\p{L}\p{N}]*a[^\p{L}\p{N}]*s[^\p{L}\p{N}]*s(?![\p{L}\p{N}])/iu;

/** Tells whether a header in this text may name something secret, wherever headers begin and end in it. */
export function mayNameSecrets(text: string): boolean {
  return isSecretHeader(text) || PASS.test(text);
}

/** Tells whether a header names something secret. */
export function isSecretHeader(header: string): boolean {
  const words = header
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const pairs = words.map((word, index) => word + (words[index + 1] ?? ''));
  return (
    words.some((word) => SECRET_WORDS.has(word) || SECRET_PARTS.test(word)) ||
    words.join('') === 'pass' ||
    pairs.includes('apikey') ||
    pairs.includes('privatekey') ||
    /mots?\s*de\s*passe|palavra[\s-]*passe/i.test(header)
  );
}
