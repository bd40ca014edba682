import { describe, expect, it } from 'vitest';
import {
  codeOfScheme,
  codeWasLookedFor,
  currentSchemes,
  newestScheme,
} from '../../../../renderer/domain/coding/code-of-scheme.ts';
import { schemeOf, sheetWith } from '../../../support/sheets.ts';

const first = schemeOf(1, ['safety', 'voice']);
const second = schemeOf(2, ['safety', 'voice', 'play']);
const schemes = [second, first, { ...schemeOf(9), id: 'barriers' }];

describe('newestScheme', () => {
  it('is the highest revision of that scheme, in whatever order they come', () => {
    expect(newestScheme(schemes, 'seven_outcomes')).toBe(second);
    expect(newestScheme([first, second], 'seven_outcomes')).toBe(second);
  });

  it('is null for a scheme that is not there', () => {
    expect(newestScheme(schemes, 'framework')).toBeNull();
  });
});

describe('currentSchemes', () => {
  it('has each scheme once, in its newest revision, in the order of their first appearance', () => {
    expect(currentSchemes(schemes)).toEqual([second, schemes[2]]);
    expect(currentSchemes([schemes[2] ?? first, first, second]).map(({ id }) => id)).toEqual([
      'barriers',
      'seven_outcomes',
    ]);
  });
});

describe('codeOfScheme', () => {
  it('is the code of that id, and a bug if there is none', () => {
    expect(codeOfScheme(second, 'play').id).toBe('play');
    expect(() => codeOfScheme(first, 'play')).toThrow(RangeError);
  });
});

describe('codeWasLookedFor', () => {
  const finishedUnder = (revision: number) =>
    sheetWith([], { state: 'finished', finishedUnder: { seven_outcomes: revision } });

  it('is false for a code that was archived when the sheet was finished', () => {
    const codes = second.codes.map((code) => (code.id === 'voice' ? { ...code, archived: true as const } : code));
    const third = { ...second, revision: 3, codes };
    expect(codeWasLookedFor(finishedUnder(3), 'seven_outcomes', 'voice', [...schemes, third])).toBe(false);
    expect(codeWasLookedFor(finishedUnder(2), 'seven_outcomes', 'voice', [...schemes, third])).toBe(true);
  });

  it('is true for a code that existed when the sheet was finished', () => {
    expect(codeWasLookedFor(finishedUnder(1), 'seven_outcomes', 'voice', schemes)).toBe(true);
    expect(codeWasLookedFor(finishedUnder(2), 'seven_outcomes', 'play', schemes)).toBe(true);
  });

  it('is false for a code that came later, a scheme that was not looked at, and a revision that is not known', () => {
    expect(codeWasLookedFor(finishedUnder(1), 'seven_outcomes', 'play', schemes)).toBe(false);
    expect(codeWasLookedFor(finishedUnder(2), 'barriers', 'safety', schemes)).toBe(false);
    expect(codeWasLookedFor(finishedUnder(3), 'seven_outcomes', 'safety', schemes)).toBe(false);
  });

  it('is false for a sheet that is not finished', () => {
    const unfinished = { ...finishedUnder(1), state: 'in_progress' as const };
    expect(codeWasLookedFor(unfinished, 'seven_outcomes', 'voice', schemes)).toBe(false);
  });
});
