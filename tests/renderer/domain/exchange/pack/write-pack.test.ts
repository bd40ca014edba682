import { describe, expect, it } from 'vitest';
import { readAgeHeader } from '../../../../../renderer/domain/exchange/pack/age-header.ts';
import { writeDocument } from '../../../../../renderer/domain/exchange/pack/pack-document.ts';
import { readPack } from '../../../../../renderer/domain/exchange/pack/read-pack.ts';
import { writePack } from '../../../../../renderer/domain/exchange/pack/write-pack.ts';
import { begun, codersPassphrase, codingPack, leadKey, returnPack } from '../../../../support/packs/packs.ts';

const forLead = { kind: 'return', recipient: leadKey.recipient } as const;
const header = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').split('\n').slice(0, 2).join('\n');

describe('a coding pack', { timeout: 300_000 }, () => {
  it('is sealed at work factor 18 and opens with its passphrase alone, typed on any keyboard', async () => {
    // The same word on a Mac's keyboard: e and an accent of its own.
    const sealed = await writePack(codingPack(), { kind: 'coding', passphrase: 'né-boda' });
    expect(header(sealed)).toMatch(/^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 18$/);
    expect(readAgeHeader(sealed)).toMatchObject({ sealedBy: 'passphrase' });
    expect(await readPack(sealed, { kind: 'coding', passphrase: 'ne\u0301-boda' })).toEqual({ pack: codingPack() });
    expect(await readPack(sealed, { kind: 'coding', passphrase: codersPassphrase })).toEqual({
      problem: { code: 'wrong_passphrase', place: 'the file' },
    });
  });
});

describe('a return pack', () => {
  it('is sealed for the lead, tells nothing outside, and is another file each time', async () => {
    const pack = await returnPack();
    const [one, other] = [await writePack(pack, forLead), await writePack(pack, forLead)];
    expect(header(one)).toMatch(/^age-encryption\.org\/v1\n-> X25519 [A-Za-z0-9+/]{43}$/);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
    expect(Buffer.from(one).includes('coder-ben')).toBe(false);
  });
});

describe('what would not open again is not sealed', () => {
  it.each([
    [
      "somebody else's work",
      { ...codingPack(), sheets: [{ ...begun, coderId: 'coder-ada' }] },
      'others_work at sheets[0]',
    ],
    ['a record that no pack has', { ...codingPack(), decisions: [] }, 'invalid_record at decisions'],
    ['a coding pack for the lead', codingPack(), 'wrong_kind at the file'],
  ])('%s', async (what, pack, expected) => {
    const sealer = what.endsWith('lead') ? forLead : ({ kind: 'coding', passphrase: codersPassphrase } as const);
    await expect(writePack(pack, sealer)).rejects.toThrow(expected);
  });
});

describe('the document', () => {
  it('is filled up with spaces to 64 times 1021 bytes, or to a power of two of that', async () => {
    const empty = JSON.stringify({
      format: 'outcome-coder-pack',
      version: 1,
      ...(await returnPack({ appVersion: '' })),
    });
    const room = 65_344 - new TextEncoder().encode(empty).length - 1;
    for (const [more, length] of [
      [0, 65_344],
      [room, 65_344],
      [room + 1, 130_688],
      [room + 65_344 + 1, 261_376],
    ] as const) {
      const appVersion = 'x'.repeat(more);
      const document = writeDocument(await returnPack({ appVersion }));
      expect(document.length).toBe(length);
      expect(new TextDecoder().decode(document)).toMatch(/\} *\n$/);
      expect(JSON.parse(new TextDecoder().decode(document))).toMatchObject({ appVersion });
    }
  });
});
