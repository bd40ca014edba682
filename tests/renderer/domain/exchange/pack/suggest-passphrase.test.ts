import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PASSPHRASE_BYTES,
  suggestPassphrase,
} from '../../../../../renderer/domain/exchange/pack/suggest-passphrase.ts';

describe('a suggested passphrase', () => {
  it('spells six bits of each random byte as a syllable, in groups of two', () => {
    expect(suggestPassphrase(new Uint8Array(14))).toBe('baba-baba-baba-baba-baba-baba-baba');
    // 0x11: the second consonant and the second vowel; 0x3f: the last of both; 0xc0 adds nothing.
    const bytes = Uint8Array.from([0x11, 0x3f, 0xd1, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(suggestPassphrase(bytes)).toBe('dezu-dezu-baba-baba-baba-baba-baba');
  });

  it('has a syllable of its own for each of 64 values, so that fourteen hold 84 bits', () => {
    const syllables = Array.from({ length: 64 }, (_, value) => suggestPassphrase(new Uint8Array(14).fill(value)));
    expect(new Set(syllables).size).toBe(64);
    expect(14 * Math.log2(64)).toBeGreaterThanOrEqual(80);
  });

  it('is of small letters that are typed alike on every keyboard and taken for no other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 14, maxLength: 20 }), (bytes) => {
        expect(suggestPassphrase(bytes)).toMatch(
          /^(?:[b-df-gj-nr-tv-wy-z][aeou]){2}(?:-(?:[^\Waeiouhpq_\d][aeou]){2}){6}$/,
        );
      }),
    );
  });

  it('is not made of too little chance', () => {
    expect(PASSPHRASE_BYTES).toBe(14);
    expect(() => suggestPassphrase(new Uint8Array(13))).toThrow(RangeError);
  });
});
