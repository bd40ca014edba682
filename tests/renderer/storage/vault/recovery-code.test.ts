import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSymbols } from '../../../../renderer/storage/vault/check-symbols.ts';
import { newRecoveryCode, readRecoveryCode } from '../../../../renderer/storage/vault/recovery-code.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const plain = () => newRecoveryCode().replaceAll('-', '');
const replaced = (code: string, place: number, letter: string) => code.slice(0, place) + letter + code.slice(place + 1);
const places = fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 4 });
const anySymbols = fc.array(fc.nat(31), { minLength: 26, maxLength: 26 });

/** Powers of x in GF(32) by doubling alone: where the check must make the polynomial zero, computed another way. */
const powers = [1];
for (let power = 1; power < 31; power += 1) {
  const doubled = (powers.at(-1) ?? 0) * 2;
  powers.push(doubled > 31 ? (doubled - 32) ^ 5 : doubled);
}

function valueAt(symbols: readonly number[], rootPower: number): number {
  return symbols.reduce((sum, symbol, place) => {
    if (symbol === 0) return sum;
    return sum ^ (powers[(powers.indexOf(symbol) + rootPower * (symbols.length - 1 - place)) % 31] ?? 0);
  }, 0);
}

describe('a recovery code', () => {
  it('is six groups of five letters and digits that cannot be taken for one another', () => {
    for (let made = 0; made < 200; made += 1) {
      expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
    }
  });

  it('draws each of the 32 symbols equally often in each random place', () => {
    // 3,200 codes: each symbol 100 times in a place; chi-squared with 31 degrees of freedom stays under 85 but once in 10^6.
    const codes = Array.from({ length: 3200 }, plain);
    for (const place of [0, 7, 13, 25]) {
      const counts = Array.from(alphabet, (letter) => codes.filter((code) => code[place] === letter).length);
      expect(counts.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0)).toBeLessThan(85);
    }
  });

  it('is read with lower case, spaces, other hyphens or none, O for zero, and I or L for one', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.constantFrom('', ' ', '-', '–', '\u00a0', '\n', '\u200b')),
        fc.infiniteStream(fc.nat(3)),
        (gaps, looks) => {
          const code = plain();
          const spelled = Array.from(code, (letter) => {
            const look = looks.next().value ?? 0;
            const alike = letter === '0' ? '0Oo0' : letter === '1' ? '1IlL' : letter + letter.toLowerCase();
            return alike.charAt(look % alike.length) + gaps.next().value;
          });
          expect(readRecoveryCode(` ${spelled.join('')}\t`)).toBe(code);
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  it('is refused with any one wrong character, in every place', () => {
    const code = plain();
    for (let place = 0; place < 30; place += 1) {
      for (const letter of `${alphabet}U?ä`) {
        if (letter !== code[place]) expect(readRecoveryCode(replaced(code, place, letter))).toBeNull();
      }
    }
  });

  it('is refused with any two characters changed over, or one missing or doubled', () => {
    const code = plain();
    for (let left = 0; left < 30; left += 1) {
      expect(readRecoveryCode(code.slice(0, left) + code.slice(left + 1))).toBeNull();
      expect(readRecoveryCode(code.slice(0, left) + code.charAt(left) + code.slice(left))).toBeNull();
      for (let right = left + 1; right < 30; right += 1) {
        const swapped = replaced(replaced(code, left, code.charAt(right)), right, code.charAt(left));
        if (swapped !== code) expect(readRecoveryCode(swapped)).toBeNull();
      }
    }
  });

  it('is refused with up to four characters wrong at once', () => {
    fc.assert(
      fc.property(places, fc.infiniteStream(fc.integer({ min: 1, max: 31 })), (wrong, steps) => {
        const code = plain();
        const slipped = wrong.reduce((sofar, place) => {
          const other = (alphabet.indexOf(code.charAt(place)) + steps.next().value) % 32;
          return replaced(sofar, place, alphabet.charAt(other));
        }, code);
        expect(readRecoveryCode(slipped)).toBeNull();
      }),
      { numRuns: propertyRuns * 10 },
    );
  });

  it.each(['', ' ', 'not a code', '00000', `${'0'.repeat(31)}`, '\0'.repeat(30)])('is not ‘%s’', (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  });
});

describe('its check symbols', () => {
  it('make a polynomial over GF(32) that is zero at 2, 4, 8 and 16, as a Reed–Solomon code has it', () => {
    fc.assert(
      fc.property(anySymbols, (symbols) => {
        const word = [...symbols, ...checkSymbols(symbols)];
        expect([1, 2, 3, 4].map((rootPower) => valueAt(word, rootPower))).toEqual([0, 0, 0, 0]);
      }),
      { numRuns: propertyRuns },
    );
  });
});
