import { describe, expect, it } from 'vitest';
import { methodsParagraph } from '../../../../renderer/words/agreement-report/methods-paragraph.ts';
import { referencesIn } from '../../../../renderer/words/agreement-report/reference-list.ts';
import { askedOfTwo, factsOf } from '../../../support/agreement-facts.ts';

describe('the paragraph', () => {
  it('speaks of outcomes where the codebook is the seven outcomes, and of codes where it is another', () => {
    const seven = { ...askedOfTwo.scheme, id: 'seven_outcomes', name: 'Seven' };
    for (const unit of ['narrative', 'sentence', 'character', 'span'] as const) {
      const scheme = { ...seven, revision: 2 };
      const ofSeven = methodsParagraph(factsOf({ question: { scheme, unit } }), false);
      expect(ofSeven.replace('UTF-16 code unit', '')).not.toMatch(/\bcodes?\b(?! it\b)/i);
      expect(ofSeven).toContain('outcome');
      expect(methodsParagraph(factsOf({ question: { unit } }), false)).not.toMatch(/outcome(?! Coder)/i);
    }
  });

  it('is all of these sentences in order, with who computed it and when at its end', () => {
    const paragraph = methodsParagraph(factsOf(), false);
    const begins = [
      'Inter-coder',
      '22 narratives',
      'The unit',
      'Narratives to',
      'The statuses',
      'A narrative',
      'Reported',
      'AC1 counted',
      'Figures and',
      'The 95%',
      'A coefficient',
      'Means',
      'Computed',
    ];
    const places = begins.map((start) => paragraph.indexOf(start));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(paragraph).toMatch(/\. Computed with Outcome Coder 0\.4\.0 on 22 November 2026\.$/);
    expect(paragraph).not.toMatch(/ {2}|undefined|null|NaN/);
  });

  it('cites only what its list of references holds', () => {
    const spans = methodsParagraph(factsOf({ question: { unit: 'span' } }), false);
    for (const paragraph of [methodsParagraph(factsOf(), false), spans]) {
      const cited = paragraph.match(/[\w &,.]+, (?:19|20)\d\d/g) ?? [];
      const years = cited.map((citation) => citation.slice(-4)).sort();
      const listed = referencesIn(paragraph).map((reference) => /\((\d{4})\)/.exec(reference)?.[1]);
      expect(new Set(listed)).toEqual(new Set(years));
    }
    // By surname: Cicchetti, Cohen, Fleiss, Gwet (two), Krippendorff.
    expect(referencesIn(methodsParagraph(factsOf(), false)).map((one) => one.split(' ')[0])).toEqual([
      ...['Cicchetti', 'Cohen', 'Fleiss', 'Gwet', 'Gwet', 'Krippendorff'],
    ]);
  });
});
