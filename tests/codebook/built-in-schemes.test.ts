import { describe, expect, it } from 'vitest';
import { builtInSchemes, DEFAULT_SCHEME_ID } from '../../codebook/built-in-schemes.ts';
import { sentenceWords } from '../../renderer/domain/suggestions/sentence-words.ts';

const seven = builtInSchemes[0];

describe('the built-in schemes', () => {
  it('are the seven outcomes, the framework and the barriers', () => {
    expect(builtInSchemes.map(({ id }) => id)).toEqual(['seven_outcomes', 'positive_outcomes_framework', 'barriers']);
    expect(DEFAULT_SCHEME_ID).toBe('seven_outcomes');
  });

  it('have the seven outcomes under the ids, keys and statuses of the brief', () => {
    expect(seven?.codes.map(({ id, key }) => [key, id])).toEqual([
      ['1', 'safety'],
      ['2', 'understanding'],
      ['3', 'rights'],
      ['4', 'voice'],
      ['5', 'inclusion'],
      ['6', 'positive_experiences'],
      ['7', 'positive_transitions'],
    ]);
    expect(seven?.statuses.map(({ id }) => id)).toEqual(['achieved', 'partly', 'unmet', 'planned']);
  });

  it('have 25 to 60 keywords for each of the seven outcomes', () => {
    for (const { id, keywords } of seven?.codes ?? []) {
      expect(keywords.length, id).toBeGreaterThanOrEqual(25);
      expect(keywords.length, id).toBeLessThanOrEqual(60);
    }
  });

  it('put the eight statements of the briefing under the four principles', () => {
    const framework = builtInSchemes[1];
    const principles = framework?.codes.filter(({ parent }) => parent === undefined).map(({ id }) => id);
    expect(principles).toEqual(['non_discrimination', 'life_survival_development', 'best_interests', 'participation']);
    expect(framework?.codes.filter(({ parent }) => parent !== undefined).map(({ name }) => name)).toEqual([
      'I am treated equally to other children in the UK',
      'I am seen',
      'I have a stable life',
      'I am free',
      'I have my immigration status',
      'I am not left waiting for my immigration …',
      'I have good quality legal …',
      'I am told …',
    ]);
  });

  it('name the six barriers in the words of the briefing', () => {
    expect(builtInSchemes[2]?.codes.map(({ name }) => name)).toEqual([
      'Inconsistent Identification and Response to Trafficked Children',
      'Resource Constraints',
      'Service Quality and Availability',
      'Discriminatory Attitudes and Practices',
      'Lack of Child-Centred Approaches',
      'Participation and the Right to be Heard',
    ]);
  });
});

describe.each(builtInSchemes.flatMap((scheme) => scheme.codes.map((code) => ({ scheme: scheme.id, ...code }))))(
  '$scheme: $id',
  (code) => {
    it('says what to include and what not, with two examples and a list of keywords', () => {
      expect(code.definition.length).toBeGreaterThan(60);
      expect(code.include.length).toBeGreaterThanOrEqual(1);
      expect(code.exclude.length).toBeGreaterThanOrEqual(1);
      expect(code.examples.length).toBeGreaterThanOrEqual(2);
      expect(code.keywords.length).toBeGreaterThanOrEqual(15);
    });

    it('lists no keyword twice under another ending', () => {
      const stems = code.keywords.map(stemmed);
      expect(stems.filter((stem, index) => stems.indexOf(stem) !== index)).toEqual([]);
    });

    it('marks as quoted at most its name', () => {
      expect(code.quoted.filter((field) => field !== 'name')).toEqual([]);
    });
  },
);

function stemmed(keyword: string): string {
  const words = sentenceWords(keyword, { start: 0, end: keyword.length });
  return words.map(({ stem }) => stem).join(' ');
}
