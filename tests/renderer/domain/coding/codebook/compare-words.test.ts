import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords, type TextPart } from '../../../../../renderer/domain/coding/codebook/compare-words.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

const marked = (parts: readonly TextPart[]) =>
  parts.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind]).join('');

describe('two texts compared word by word', () => {
  it.each([
    ['She is safe.', 'She is safe.', 'She is safe.'],
    ['She is safe.', 'She feels safe.', 'She [-is-]{+feels+} safe.'],
    ['', 'New words', '{+New words+}'],
    ['Safe at home', 'Safe', 'Safe[- at home-]'],
    ['the child’s home', 'the children’s home', 'the [-child’s-]{+children’s+} home'],
  ])('‘%s’ and ‘%s’', (earlier, later, words) => {
    expect(marked(compareWords(earlier, later))).toBe(words);
  });

  it('hold both texts whole', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '.', '\n', 'é', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const parts = compareWords(earlier, later);
        const of = (kind: string) =>
          parts.flatMap((part) => (part.kind === 'same' || part.kind === kind ? [part.text] : [])).join('');
        expect([of('removed'), of('added')]).toEqual([earlier, later]);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('come to an end where the texts are as long as a text may be', () => {
    const parts = compareWords('a '.repeat(5_000), 'b '.repeat(5_000));
    expect(parts.at(-1)?.text.length).toBeGreaterThan(0);
  });
});
