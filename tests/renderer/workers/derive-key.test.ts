import { describe, expect, it } from 'vitest';
import { deriveKey } from '../../../renderer/workers/derive-key.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const utf8 = (text: string) => new TextEncoder().encode(text);
const saltOf16 = Uint8Array.from({ length: 16 }, (_, place) => place);

describe('the key of a passphrase', () => {
  it('is the one of the reference implementation (phc-winner-argon2, src/test.c, Argon2id version 0x13)', async () => {
    const salt = utf8('somesalt');
    const question = { passphrase: utf8('password'), salt, memoryKiB: 65536, iterations: 2, parallelism: 1 };
    expect(hex(await deriveKey(question))).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  // Computed with Argon2id of OpenSSL 4.0.0 through the Python package cryptography 48.0.0.
  it.each([
    ['Zwölf Bäume ', 64 * 1024, 3, 1, '3eede9370be71f6de22910e98f98ac090a423bdc24f857b50a09f456bed2db08'],
    ['correct horse', 8 * 1024, 4, 2, 'bda79b85a395be46bc57e9c9464d12003ecd2f140aab0ed52f26e562de57a68d'],
  ])(
    'is the one of OpenSSL for ‘%s’ with %i KiB, %i passes and %i lanes',
    async (text, memoryKiB, iterations, parallelism, key) => {
      const question = { passphrase: utf8(text), salt: saltOf16, memoryKiB, iterations, parallelism };
      expect(hex(await deriveKey(question))).toBe(key);
    },
  );

  it('leaves nothing of the passphrase in the bytes that were handed over', async () => {
    const passphrase = utf8('correct horse');
    await deriveKey({ passphrase, salt: saltOf16, memoryKiB: 8 * 1024, iterations: 1, parallelism: 1 });
    expect(passphrase.every((byte) => byte === 0)).toBe(true);
  });
});
