import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ageBeginning } from '../../../../../renderer/domain/exchange/pack/age-beginning.ts';

const start = (name: string, bytes = 300) => readFileSync(`tests/fixtures/packs/${name}`).subarray(0, bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the beginning of an age file', () => {
  it('is the same whether the file is of bytes or of lines of letters, cut anywhere', () => {
    expect(ageBeginning(start('coding-pack.age'))).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    for (const bytes of [100, 101, 102, 103, 300]) {
      expect(ageBeginning(start('coding-pack-armored.age', bytes))).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    }
  });

  it('may come with the line ends of Windows', () => {
    const mailed = start('coding-pack-armored.age').toString('latin1').replaceAll('\n', '\r\n');
    expect(ageBeginning(bytesOf(mailed))).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  });

  it('is its own beginning for any other file', () => {
    for (const text of ['', 'case_id,text', '-----BEGIN AGE']) expect(ageBeginning(bytesOf(text))).toBe(text);
    expect(ageBeginning(bytesOf('-----BEGIN AGE ENCRYPTED FILE-----\n'))).toBe('');
    expect(ageBeginning(bytesOf('-----BEGIN AGE ENCRYPTED FILE-----\nA=*\n'))).toBe('');
  });
});
