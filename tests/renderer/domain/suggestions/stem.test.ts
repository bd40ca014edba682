import { describe, expect, it } from 'vitest';
import { stem } from '../../../../renderer/domain/suggestions/stem.ts';

describe('a stem', () => {
  it.each([
    // From the step-by-step examples of Porter M. F. (1980), An algorithm for suffix stripping, Program 14, 130–137.
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['hopping', 'hop'],
    ['happy', 'happi'],
    ['relational', 'relat'],
    ['adjustment', 'adjust'],
    ['controll', 'control'],
  ])('of ‘%s’ is ‘%s’, as Porter gives it', (word, expected) => expect(stem(word)).toBe(expected));

  it('is one for the forms of a word, whatever their case and apostrophe', () => {
    expect(new Set(['belong', 'belongs', 'Belonged', 'BELONGING'].map(stem)).size).toBe(1);
    expect(new Set(['child', 'child’s', "child's"].map(stem)).size).toBe(1);
    expect(stem('GP')).toBe(stem('gp'));
  });

  it('keeps accents', () => expect(stem('café')).toBe('café'));
});
