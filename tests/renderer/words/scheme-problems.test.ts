import { describe, expect, it } from 'vitest';
import { parseScheme } from '../../../codebook/scheme.ts';
import { schemeProblemSentence } from '../../../renderer/words/scheme-problems.ts';
import { aCode, aScheme } from '../../codebook/a-scheme.ts';

function sentenceFor(json: unknown): string {
  const result = parseScheme(json);
  return 'problem' in result ? schemeProblemSentence(result.problem) : 'no problem';
}

describe('schemeProblemSentence', () => {
  it('names the place and what to do', () => {
    expect(sentenceFor({ ...aScheme(), revision: 0 })).toBe(
      'At revision: the revision must be a whole number from 1 upwards. Correct it.',
    );
  });

  it('says what was expected and what was found', () => {
    expect(sentenceFor([])).toBe(
      'In the file as a whole: this must be an object { … } and is a list [ … ]. Correct it.',
    );
    expect(sentenceFor({ ...aScheme(), name: 7 })).toBe(
      'At name: this must be a text in quotation marks and is a number. Correct it.',
    );
  });

  it('names both places of a duplicate', () => {
    const codes = [
      aCode({ id: 'home', name: 'Home', colour: '#0072b2' }),
      aCode({ id: 'home', name: 'School', colour: '#e69f00' }),
    ];
    expect(sentenceFor({ ...aScheme(), codes })).toBe(
      'At codes[1].id: ‘home’ is already used at codes[0].id. Change one of the two.',
    );
  });

  it('lists what is allowed where only some words are', () => {
    const codes = [aCode({ id: 'home', name: 'Home', colour: '#0072b2', underline: 'zigzag' })];
    expect(sentenceFor({ ...aScheme(), codes })).toBe(
      'At codes[0].underline: this underline is not known. Use one of solid, dashed, dotted, double, wavy.',
    );
  });
});
