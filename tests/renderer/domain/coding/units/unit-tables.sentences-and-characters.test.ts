import { describe, expect, it } from 'vitest';
import { unitTables } from '../../../../../renderer/domain/coding/units/unit-tables.ts';
import { comparisonOf, finishedSheet, tableOf, threeSentences, unitsOf, workOf } from './compared-work.ts';

describe('unit tables of sentences and characters', () => {
  // Sentences: [0, 15), [16, 33), [34, 37).
  const sheets = [
    finishedSheet('n1', 'ada', [[6, 17, 'safety']]),
    finishedSheet('n1', 'ben', [
      [0, 10, 'safety'],
      [15, 16, 'safety'],
      [23, 32, 'voice'],
    ]),
  ];
  const work = workOf(sheets, { n1: threeSentences });

  it('find a code in a sentence of which it covers at least one character', () => {
    const comparison = comparisonOf({ unit: 'sentence' });
    expect(unitsOf(comparison, work)).toEqual({
      n1: [
        [1, 1],
        [1, 0],
        [0, 0],
      ],
    });
    expect(unitsOf(comparison, work, 'voice')).toEqual({
      n1: [
        [0, 0],
        [0, 0],
        [0, 1],
      ],
    });
  });

  it('weigh stretches of characters by their length', () => {
    const { rows, rowOf, weights, starts } = tableOf(comparisonOf({ unit: 'character' }), work);
    const found = [...rowOf].map((row, at) => [...(rows[row] ?? []), weights[at]]);
    // Ben alone [0, 6), both [6, 10), Ada alone [10, 15), both [15, 16), Ada alone [16, 17), neither [17, 37).
    expect(found).toEqual([
      [0, 1, 6],
      [1, 1, 5],
      [1, 0, 6],
      [0, 0, 20],
    ]);
    expect([...starts]).toEqual([0, 4]);
  });

  it('leave out text that nobody coded with any code', () => {
    const characters = comparisonOf({ unit: 'character', leavesOutUncoded: true });
    const { rows, rowOf, weights } = tableOf(characters, work);
    const found = [...rowOf].map((row, at) => [...(rows[row] ?? []), weights[at]]);
    // Ben's voice [23, 32) stays in: nine characters in which neither found safety.
    expect(found).toEqual([
      [0, 1, 6],
      [1, 1, 5],
      [1, 0, 6],
      [0, 0, 9],
    ]);
    const sentences = comparisonOf({ unit: 'sentence', leavesOutUncoded: true });
    expect(unitsOf(sentences, work)).toEqual({
      n1: [
        [1, 1],
        [1, 0],
      ],
    });
  });

  it('need the text, which narratives do not', () => {
    const without = workOf(sheets, { n1: undefined });
    expect(() => unitTables(comparisonOf({ unit: 'sentence' }), without)).toThrow(RangeError);
    expect(() => unitTables(comparisonOf({ unit: 'character' }), without)).toThrow(RangeError);
    expect(() => unitTables(comparisonOf({ unit: 'span' }), work)).toThrow(RangeError);
    expect(unitsOf(comparisonOf(), without)).toEqual({ n1: [[1, 1]] });
  });

  it('have no units in an empty text', () => {
    const empty = workOf([finishedSheet('n1', 'ada', []), finishedSheet('n1', 'ben', [])], { n1: '' });
    expect(unitsOf(comparisonOf({ unit: 'sentence' }), empty)).toEqual({});
    expect(unitsOf(comparisonOf({ unit: 'character' }), empty)).toEqual({});
  });
});

describe('cutting texts into units', () => {
  it('tells how far it is', () => {
    const ids = Array.from({ length: 120 }, (_, at) => `n${at}`);
    const sheets = ids.flatMap((id) => ['ada', 'ben'].map((coder) => finishedSheet(id, coder, [])));
    const texts = Object.fromEntries(sheets.map(({ narrativeId }) => [narrativeId, 'One. Two.']));
    const shares: number[] = [];
    unitTables(comparisonOf({ unit: 'sentence' }), workOf(sheets, texts), (share) => shares.push(share));
    expect(shares).toEqual([0, 50 / 120, 100 / 120]);
  });
});
