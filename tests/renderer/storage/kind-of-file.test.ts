import { describe, expect, it } from 'vitest';
import { writeCopy } from '../../../renderer/domain/exchange/copy/write-copy.ts';
import { kindOfFile } from '../../../renderer/storage/kind-of-file.ts';
import { study } from '../../support/study.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a file chosen as a pack', () => {
  it('is a coding pack where a passphrase opens it, and a return pack where a key does', () => {
    // The first two lines of a file of the age format, as its specification gives them.
    expect(kindOfFile(bytesOf('age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 18\n'))).toBe('coding_pack');
    expect(kindOfFile(bytesOf('age-encryption.org/v1\n-> X25519 XEl0dJ6y3C7KZkgmgWUicg63EyXJiwBJW8PdYJ/cYBE\n'))).toBe(
      'return_pack',
    );
  });

  it('is the same pack as lines of letters', () => {
    // The base64 of the first of the two above, as `age -a` writes it.
    const lines = 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBiQmpsaEpWWVplRTRhcVVk\nbXRSSGZ3IDE4Cg==\n';
    expect(kindOfFile(bytesOf(`-----BEGIN AGE ENCRYPTED FILE-----\n${lines}`))).toBe('coding_pack');
  });

  it('is known as a copy or backup, sealed or from before copies were sealed', async () => {
    const sealed = Uint8Array.of(0x89, ...bytesOf('OUTCOMES\r\n\x1a'), 0, 0, 0, 1, 0, 0, 0, 2, 0x7b, 0x7d);
    expect(kindOfFile(sealed)).toBe('copy');
    expect(kindOfFile(await writeCopy(study(1), { savedAt: 1, appVersion: '0.1.0' }))).toBe('copy');
  });

  it('is known as a zip file, in which several packs may have come', () => {
    // The signature of a zip file's first entry, and that of an empty one, as its specification gives them.
    expect(kindOfFile(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toBe('zip');
    expect(kindOfFile(Uint8Array.of(0x50, 0x4b, 5, 6, 0, 0))).toBe('zip');
    expect(kindOfFile(bytesOf('PK,text\n1,He said so.\n'))).toBe('other');
  });

  it('is none of these otherwise', () => {
    expect(kindOfFile(bytesOf('case_id,text\n1,He said so.\n'))).toBe('other');
    expect(kindOfFile(bytesOf('age-encryption.org/v2\n-> scrypt '))).toBe('other');
    expect(kindOfFile(new Uint8Array())).toBe('other');
  });
});
