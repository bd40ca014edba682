import { armor } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../../../renderer/domain/exchange/pack/pack.ts';
import { makePackKey } from '../../../../../renderer/domain/exchange/pack/pack-key.ts';
import { readPack } from '../../../../../renderer/domain/exchange/pack/read-pack.ts';
import { writePack } from '../../../../../renderer/domain/exchange/pack/write-pack.ts';
import { codersPassphrase, codingPack, leadKey, noon, returnPack } from '../../../../support/packs/packs.ts';
import { documentOf, sealedForLead } from '../../../../support/packs/sealed.ts';

const lead = { kind: 'return', identities: [leadKey.identity] } as const;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const sealed = await writePack(await returnPack(), { kind: 'return', recipient: leadKey.recipient });
const headerLength = Buffer.from(sealed).indexOf('\n', Buffer.from(sealed).indexOf('\n---') + 1) + 1;

async function faultOf(bytes: Uint8Array, opener: Parameters<typeof readPack>[1] = lead) {
  const result = await readPack(bytes, opener);
  return 'problem' in result ? result.problem : null;
}

function flipped(at: number): Uint8Array {
  const bytes = sealed.slice();
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

describe('a return pack', () => {
  it('opens with any one of the keys of the lead', async () => {
    const older = await makePackKey(noon);
    const identities = [older.identity, 'no key at all', leadKey.identity];
    expect(await readPack(sealed, { kind: 'return', identities })).toEqual({ pack: await returnPack() });
  });

  it('may have been turned into lines of letters, with the line ends of any system', async () => {
    const lines = armor.encode(sealed);
    expect(await readPack(bytesOf(lines), lead)).toEqual({ pack: await returnPack() });
    const mailed = `\r\n${lines.replaceAll('\n', '\r\n')}\r\n`;
    expect(await readPack(bytesOf(mailed), lead)).toEqual({ pack: await returnPack() });
    expect(await faultOf(bytesOf(lines.slice(0, -20)))).toMatchObject({ code: 'cut_off' });
    expect(await faultOf(bytesOf(lines.slice(0, 12)))).toMatchObject({ code: 'cut_off' });
    expect(await faultOf(bytesOf(lines.replace('YWdl', 'YWd*')))).toMatchObject({ code: 'altered' });
  });

  it('does not open with another key, nor without one', async () => {
    const other = await makePackKey(noon);
    const withOther = { kind: 'return', identities: [other.identity] } as const;
    expect(await faultOf(sealed, withOther)).toEqual({ code: 'not_for_this_key', place: 'the file' });
    expect(await faultOf(sealed, { kind: 'return', identities: [] })).toMatchObject({ code: 'not_for_this_key' });
  });

  it('is told from a coding pack by what stands outside, without any key', async () => {
    expect(await faultOf(sealed, { kind: 'coding', passphrase: codersPassphrase })).toEqual({
      code: 'wrong_kind',
      place: 'the file',
      details: { found: 'return', wanted: 'coding' },
    });
    const scrypt = '-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n';
    const codingFile = bytesOf(`age-encryption.org/v1\n${scrypt}--- ${'A'.repeat(43)}\npayload`);
    expect(await faultOf(codingFile)).toMatchObject({
      code: 'wrong_kind',
      details: { found: 'coding', wanted: 'return' },
    });
  });

  it('is a coding pack in the wrong envelope if it says so inside', async () => {
    expect(await faultOf(await sealedForLead(documentOf(codingPack())))).toMatchObject({
      code: 'wrong_kind',
      details: { found: 'coding', wanted: 'return' },
    });
  });

  it('is cut off wherever it ends too soon', async () => {
    const ends = [0, 5, 21, 22, 60, headerLength - 1, headerLength, headerLength + 15, headerLength + 20];
    for (const end of [...ends, sealed.length - 1020, sealed.length - 16, sealed.length - 1]) {
      expect([end, await faultOf(sealed.slice(0, end))]).toEqual([end, { code: 'cut_off', place: 'the file' }]);
    }
  });

  it('is altered if one bit of its header or of what it holds is another', async () => {
    for (const at of [headerLength - 3, headerLength, headerLength + 16, headerLength + 400, sealed.length - 1]) {
      expect([at, await faultOf(flipped(at))]).toEqual([at, { code: 'altered', place: 'the file' }]);
    }
    expect(await faultOf(Uint8Array.from([...sealed, 0]))).not.toBeNull();
  });
});

describe('a long pack', () => {
  const text = 'She plays. '.repeat(20_000);
  const longOne = async (): Promise<Pack> => {
    const [sheet, ...rest] = (await returnPack()).sheets;
    const changes = (await returnPack()).changes.map((change) => ({ ...change, note: text }));
    return returnPack({ sheets: sheet ? [sheet, ...rest] : [], changes });
  };

  it('is cut off at the edge of a sealed part too, and altered if parts change places', async () => {
    const long = await writePack(await longOne(), { kind: 'return', recipient: leadKey.recipient });
    const start = headerLength + 16;
    const part = 64 * 1024 + 16;
    expect(long.length).toBeGreaterThan(start + 3 * part);
    expect(await faultOf(long.slice(0, start + part))).toMatchObject({ code: 'cut_off' });
    expect(await faultOf(long.slice(0, start + 2 * part))).toMatchObject({ code: 'cut_off' });
    const swapped = long.slice();
    swapped.set(long.subarray(start, start + part), start + part);
    swapped.set(long.subarray(start + part, start + 2 * part), start);
    expect(await faultOf(swapped)).toMatchObject({ code: 'altered' });
  });
});

describe('any other file', () => {
  it('is no pack', async () => {
    for (const other of ['case_id,text\nC1,He plays.\n', '{"format":"outcome-coder-copy"}', '%PDF-1.7', '\0\0']) {
      expect(await faultOf(bytesOf(other))).toEqual({ code: 'not_a_pack', place: 'the file' });
    }
  });

  it('is no pack either if somebody sealed it', async () => {
    for (const other of ['', 'hello', '[]', 'null', '{"format":"outcome-coder-copy","version":3}']) {
      expect(await faultOf(await sealedForLead(other))).toEqual({ code: 'not_a_pack', place: 'the file' });
    }
    expect(await faultOf(await sealedForLead(Uint8Array.from([0x22, 0xff, 0x22])))).toMatchObject({
      code: 'not_a_pack',
    });
  });

  it('is from a newer program if its version says so, outside or inside', async () => {
    expect(await faultOf(bytesOf('age-encryption.org/v2\n…'))).toMatchObject({ code: 'newer_version' });
    const newer = documentOf({ anything: 1 }, { format: 'outcome-coder-pack', version: 2 });
    expect(await faultOf(await sealedForLead(newer))).toEqual({
      code: 'newer_version',
      place: 'the file',
      details: { version: 2, newest: 1 },
    });
  });

  it('is too large beyond 128 MB, and is not looked into', async () => {
    expect(await faultOf(new Uint8Array(128 * 1024 * 1024 + 1))).toMatchObject({ code: 'too_large' });
  });
});
