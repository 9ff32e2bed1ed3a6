import { describe, expect, it } from 'vitest';
import { isSecretHeader } from './secret-columns.ts';

describe('a column named like a secret', () => {
  it.each([
    ...[
      'password',
      'Password [Required]',
      'Password Hash Function [UPLOAD ONLY]',
      'Initial password [passwordProfile]',
    ],
    ...['unicodePwd', 'userPassword', 'user_password', 'PW', 'pass', 'Passcode', 'pwd_hash', 'Hashed', 'SHA-256 hash'],
    ...['Token', 'access_token', 'refreshToken', 'API Key', 'apikey', 'Client Secret', 'secret_answer', 'private key'],
    ...[
      'Kennwort',
      'Anfangskennwort',
      'MotDePasse',
      'Mot de passe',
      'Contraseña',
      'Contrasen\u0303a',
      'senha',
      'пароль',
    ],
    ...['密码', '初始密码', 'パスワード', '비밀번호', 'hasło', 'palavra-passe'],
  ])('%s is one', (header) => {
    expect(isSecretHeader(header)).toBe(true);
  });

  it.each([
    'Secretary',
    'Hashtag',
    'Tokenized',
    'Passport',
    'Bus pass',
    'Compass',
    'email',
    'Key account',
    'Monkey',
    '',
  ])('%s is none', (header) => {
    expect(isSecretHeader(header)).toBe(false);
  });
});
