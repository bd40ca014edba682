import { describe, expect, it } from 'vitest';
import { builtInCrosswalk } from '../../codebook/built-in-crosswalk.ts';
import { builtInSchemes } from '../../codebook/built-in-schemes.ts';
import { parseCrosswalk } from '../../codebook/crosswalk.ts';

const link = { from: 'voice', to: 'participation', reason: 'Both are about being heard.' };
const crosswalk = {
  id: 'mine',
  name: 'Mine',
  revision: 1,
  source: 'Invented.',
  fromScheme: 'seven_outcomes',
  toScheme: 'positive_outcomes_framework',
  links: [link],
};

describe('the crosswalk', () => {
  it('leads from every one of the seven outcomes to principles only, with a reason per link', () => {
    expect(new Set(builtInCrosswalk.links.map(({ from }) => from))).toEqual(
      new Set(builtInSchemes[0]?.codes.map(({ id }) => id)),
    );
    const principles = ['non_discrimination', 'best_interests', 'life_survival_development', 'participation'];
    expect(new Set(builtInCrosswalk.links.map(({ to }) => to))).toEqual(new Set(principles));
    for (const { reason } of builtInCrosswalk.links) expect(reason.length).toBeGreaterThan(20);
  });

  it('is read whole when it is faultless', () => {
    expect(parseCrosswalk(crosswalk, builtInSchemes)).toEqual({ crosswalk });
  });

  it.each([
    ['a scheme that nobody has', { fromScheme: 'eight_outcomes' }, 'unknown_scheme', 'fromScheme'],
    ['a code that the one scheme has not', { links: [{ ...link, from: 'free' }] }, 'unknown_code', 'links[0].from'],
    [
      'a code that the other scheme has not',
      { links: [link, { ...link, to: 'voice' }] },
      'unknown_code',
      'links[1].to',
    ],
    ['a link twice', { links: [link, link] }, 'duplicate', 'links[1]'],
    ['a link without a reason', { links: [{ ...link, reason: '' }] }, 'empty_text', 'links[0].reason'],
    ['a field nobody knows', { note: 'x' }, 'unknown_field', 'note'],
  ])('is refused with %s', (_claim, fault, code, place) => {
    expect(parseCrosswalk({ ...crosswalk, ...fault }, builtInSchemes)).toMatchObject({ problem: { code, place } });
  });
});
