import { describe, expect, it } from 'vitest';
import { coverSecrets, secretsIn } from '../../src/incident/secrets.ts';

describe('secrets in a log', () => {
  it.each([
    ['key is AKIAIOSFODNN7EXAMPLE', 'an AWS access key'],
    ['ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'a GitHub token'],
    ['Authorization: Bearer abcdef0123456789abcdef', 'a token in a header'],
    ['postgres://ops:hunter22@odb1/orders', 'a password in an address'],
    ['password: hunter2hunter2', 'a password'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nabc', 'a private key'],
    ['paid with 4111 1111 1111 1111', 'a card number'],
  ])('are noticed: %s', (text, what) => {
    expect(secretsIn(text)).toMatchObject([{ what }]);
    expect(coverSecrets(text)).toContain(`[covered: ${what}]`);
    expect(secretsIn(coverSecrets(text))).toEqual([]);
  });

  it.each([
    'the password prompt hangs',
    'order 1234567890123456 is stuck',
    'commit 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    'PGPASSWORD=$PASSWORD psql',
    'revoke the secret of app2',
    'https://shop.example:8443/path',
  ])('are not seen in %s', (text) => {
    expect(secretsIn(text)).toEqual([]);
  });
});
