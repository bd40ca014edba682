import { describe, expect, it } from 'vitest';
import { readAgeHeader } from '../../../../../renderer/domain/exchange/pack/age-header.ts';
import { readPack } from '../../../../../renderer/domain/exchange/pack/read-pack.ts';

const salt = 'A'.repeat(22);
const body = `${'A'.repeat(43)}\n`;
const last = `--- ${'A'.repeat(43)}\n`;
const key = `-> X25519 ${'A'.repeat(43)}\n${body}`;
const scrypt = (factor: string) => `-> scrypt ${salt} ${factor}\n${body}`;

const fileOf = (...stanzas: string[]) => `age-encryption.org/v1\n${stanzas.join('')}${last}`;
const read = (file: string) => readAgeHeader(Buffer.from(`${file}\u0080payload`, 'latin1'));
const fault = (file: string) => {
  const header = read(file);
  return 'problem' in header ? header.problem : null;
};

describe('the header of an age file', () => {
  it('tells whether a passphrase opens it or a key, and where it ends', () => {
    expect(read(fileOf(scrypt('18')))).toEqual({ sealedBy: 'passphrase', length: fileOf(scrypt('18')).length });
    expect(read(fileOf(key))).toEqual({ sealedBy: 'keys', length: fileOf(key).length });
  });

  it('may name several keys, keys of other programs, and what is there only to keep readers honest', () => {
    const long = `-> yubikey one two\n${'A'.repeat(64)}\n${'B'.repeat(64)}\n\n`;
    const grease = '-> x!-grease $%&\n\n';
    expect(read(fileOf(key, long, grease, key))).toMatchObject({ sealedBy: 'keys' });
  });

  it.each(['19', '20', '64', '999999999999999999999'])(
    'that asks for a work factor of %s is refused at once, before anything is computed',
    async (factor) => {
      const details = { workFactor: Number(factor), limit: 18 };
      expect(fault(fileOf(scrypt(factor)))).toEqual({ code: 'too_costly', place: 'the file', details });
      const file = Buffer.from(`${fileOf(scrypt(factor))}payload`);
      expect(await readPack(file, { kind: 'coding', passphrase: 'x' })).toMatchObject({
        problem: { code: 'too_costly' },
      });
    },
  );

  it.each(['1', '10', '18'])('may ask for a work factor of %s', (factor) => {
    expect(fault(fileOf(scrypt(factor)))).toBeNull();
  });

  it.each([
    ['a passphrase beside a key', fileOf(scrypt('18'), key)],
    ['two passphrases', fileOf(scrypt('18'), scrypt('18'))],
    ['no stanza', fileOf()],
    ['a work factor of 0', fileOf(scrypt('0'))],
    ['a work factor with a zero before it', fileOf(scrypt('018'))],
    ['a work factor that is no number', fileOf(scrypt('1e1'))],
    ['a salt that is too short', fileOf(`-> scrypt AAAA 18\n${body}`)],
    ['a stanza without a name', fileOf(`-> \n${body}`)],
    ['a line that is too long', fileOf(`-> X25519 A\n${'A'.repeat(65)}\n`)],
    ['line ends of Windows', fileOf(key).replaceAll('\n', '\r\n')],
    ['a last line that is too short', fileOf(key).replace(last, '--- AAAA\n')],
    ['no end', fileOf(...Array.from({ length: 400 }, () => key))],
    ['another first line of the same program', `age-encryption.org/one\n${key}${last}`],
  ])('is altered with %s', (_what, file) => {
    expect(fault(file)).toMatchObject({ code: 'altered' });
  });

  it('is cut off if the file ends within it', () => {
    const file = fileOf(key);
    for (let end = 0; end < file.length; end += 1) {
      expect(readAgeHeader(Buffer.from(file.slice(0, end)))).toMatchObject({ problem: { code: 'cut_off' } });
    }
  });

  it('of another version of age, and of another file, are told apart', () => {
    expect(fault(fileOf(key).replace('v1', 'v2'))).toMatchObject({ code: 'newer_version' });
    expect(fault('PK\u0003\u0004')).toMatchObject({ code: 'not_a_pack' });
    expect(fault('age-encryption')).toMatchObject({ code: 'not_a_pack' });
  });
});
