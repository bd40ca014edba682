import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestCodes } from '../../../../renderer/domain/suggestions/suggest-codes.ts';
import { sentences } from '../../../../renderer/domain/text/sentences.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { schemeWith } from './small-scheme.ts';

const scheme = schemeWith({
  safety: ['feel safe', 'placement', 'missing', 'part-time'],
  inclusion: ['college', 'work placement', 'café', 'friend'],
  joy: ['friend', 'football', 'learnt'],
});

const raised = (text: string) =>
  suggestCodes(text, scheme).map(({ codeId, evidence }) => [
    codeId,
    ...evidence.map(({ start, end }) => text.slice(start, end)),
  ]);

describe('a suggestion', () => {
  it('is never of an archived code, whose keywords weigh nothing either', () => {
    const codes = scheme.codes.map((code) => (code.id === 'joy' ? { ...code, archived: true as const } : code));
    expect(suggestCodes('A friend plays football.', { ...scheme, codes })).toEqual([
      { codeId: 'inclusion', start: 0, end: 24, score: 0.5, evidence: [{ start: 2, end: 8, term: 'friend' }] },
    ]);
  });

  it('covers the sentence, and its evidence the exact words', () => {
    const text = 'It rained. He feels safe at college.';
    expect(suggestCodes(text, scheme)).toEqual([
      { codeId: 'safety', start: 11, end: 36, score: 2 / 3, evidence: [{ start: 14, end: 24, term: 'feel safe' }] },
      { codeId: 'inclusion', start: 11, end: 36, score: 0.5, evidence: [{ start: 28, end: 35, term: 'college' }] },
    ]);
  });

  it('finds words by their stem, with accents, emoji and curly apostrophes before and inside them', () => {
    const text = 'The child’s friends 👩‍👧 met at the Café; “Football!” he said.';
    expect(raised(text)).toEqual([
      ['inclusion', 'friends', 'Café'],
      ['joy', 'friends', 'Football'],
    ]);
  });

  it('takes a longer keyword for a shorter one inside it, even of another code', () => {
    expect(raised('He has a work placement.')).toEqual([['inclusion', 'work placement']]);
    expect(raised('He has a placement and a work placement.')).toEqual([
      ['inclusion', 'work placement'],
      ['safety', 'placement'],
    ]);
  });

  it('finds a phrase across a space or a hyphen, not across a comma or a sentence', () => {
    expect(raised('It is part time.')).toEqual([['safety', 'part time']]);
    expect(raised('It is in part, time will tell.')).toEqual([]);
    expect(raised('What did he feel? Safe enough.')).toEqual([]);
  });

  it('is raised once a sentence and code, in every sentence that has the words', () => {
    expect(raised('He was missing, missing for days. He is missing.')).toEqual([
      ['safety', 'missing', 'missing'],
      ['safety', 'missing'],
    ]);
  });

  it('is not raised by a part of a word, nor by a text without keywords', () => {
    expect(raised('Dismissing a befriender.')).toEqual([]);
    expect(suggestCodes('', scheme)).toEqual([]);
    expect(suggestCodes('He is safe.', schemeWith({ empty: [], blank: [' ', '—'] }))).toEqual([]);
  });
});

describe('its score', () => {
  const scoreIn = (text: string, codeId: string) =>
    suggestCodes(text, scheme).find((one) => one.codeId === codeId)?.score;

  it('is higher for a phrase than for a word, and for two different words than for one', () => {
    expect(scoreIn('He went missing.', 'safety')).toBe(1 / 2);
    expect(scoreIn('He does feel safe.', 'safety')).toBe(2 / 3);
    expect(scoreIn('He does feel safe in the placement.', 'safety')).toBe(3 / 4);
  });

  it('does not rise when a word is repeated', () => {
    expect(scoreIn('He was missing, missing for days.', 'safety')).toBe(1 / 2);
  });

  it('is lower for a word that two codes share', () => {
    expect(scoreIn('He met a friend.', 'joy')).toBe(1 / 3);
  });
});

describe('suggestions for any text', () => {
  const piece = fc.constantFrom(
    'He ',
    'feels ',
    'safe',
    '. ',
    ', ',
    '\n',
    '\n\n',
    '👍🏽',
    'café ',
    'work ',
    'placement ',
    'e\u0301 ',
    'friends ',
    '- ',
  );
  const anyText = fc
    .array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 40 })
    .map((all) => all.join(''));

  it('lie on sentences, in order of sentence and then of score, with evidence inside that reads as it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = suggestCodes(text, scheme);
        const all = sentences(text);
        for (const [at, { start, end, score, evidence }] of found.entries()) {
          expect(all).toContainEqual({ start, end });
          expect(score > 0 && score < 1).toBe(true);
          expect(evidence.length).toBeGreaterThan(0);
          for (const word of evidence)
            expect(start <= word.start && word.start < word.end && word.end <= end).toBe(true);
          const before = found[at - 1];
          if (before) expect(before.start < start || (before.start === start && before.score >= score)).toBe(true);
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  it('are the same for the same text, and move with it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = suggestCodes(text, scheme);
        const moved = suggestCodes(`Yes.\n\n${text}`, scheme);
        expect(moved.map(({ start, end, ...rest }) => ({ ...rest, start: start - 6, end: end - 6 }))).toEqual(
          found.map(({ start, end, evidence, ...rest }) => ({
            ...rest,
            evidence: evidence.map((word) => ({ ...word, start: word.start + 6, end: word.end + 6 })),
            start,
            end,
          })),
        );
      }),
      { numRuns: propertyRuns },
    );
  });
});
