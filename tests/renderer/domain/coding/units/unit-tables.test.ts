import { describe, expect, it } from 'vitest';
import type { ComparedWork, Comparison } from '../../../../../renderer/domain/coding/units/comparison.ts';
import { unitTables } from '../../../../../renderer/domain/coding/units/unit-tables.ts';
import { schemeOf } from '../../../../support/sheets.ts';
import { comparisonOf, finishedSheet, unitsIn, workOf } from './compared-work.ts';

const tableOf = (comparison: Comparison, work: ComparedWork, codeId = 'safety') => {
  const table = unitTables(comparison, work).codes.find((one) => one.codeId === codeId);
  if (!table) throw new Error(`No table of ${codeId}`);
  return table;
};
const unitsOf = (comparison: Comparison, work: ComparedWork, codeId = 'safety') =>
  unitsIn(tableOf(comparison, work, codeId));

//            0         1         2         3
//            0123456789012345678901234567890123456
const text = 'He is safe now. He was not heard. Ok.';

describe('unit tables of narratives', () => {
  const sheets = [
    finishedSheet('n1', 'ada', [
      [0, 5, 'safety'],
      [6, 9, 'safety'],
      [0, 3, 'voice'],
    ]),
    finishedSheet('n1', 'ben', []),
    finishedSheet('n2', 'ben', [[2, 4, 'safety']]),
    finishedSheet('n3', 'ada', []),
    finishedSheet('n3', 'ben', []),
  ];
  const work = workOf(sheets, { n1: undefined, n2: undefined, n3: undefined, n4: undefined });

  it('have one unit a narrative, found or looked for and not found, and nothing that one coder alone has finished', () => {
    expect(unitsOf(comparisonOf(), work)).toEqual({ n1: [[1, 0]], n3: [[0, 0]] });
    expect(unitsOf(comparisonOf(), work, 'voice')).toEqual({ n1: [[1, 0]], n3: [[0, 0]] });
  });

  it('have a column for each coder in the order of the comparison, blank where the coder has not finished', () => {
    const turned = comparisonOf({ coderIds: ['cora', 'ben', 'ada'] });
    expect(tableOf(turned, work).coderIds).toEqual(['cora', 'ben', 'ada']);
    expect(unitsOf(turned, work)).toEqual({ n1: [[null, 0, 1]], n3: [[null, 0, 0]] });
  });

  it('leave out narratives that nobody finished or that were not chosen, and keep the order of the project', () => {
    const inOrder = { ...work, narratives: [{ id: 'n3' }, { id: 'n4' }, { id: 'n1' }] };
    expect(tableOf(comparisonOf(), inOrder).narrativeIds).toEqual(['n3', 'n1']);
    const unfinished = finishedSheet('n4', 'ada', [[0, 3, 'safety']], { state: 'in_progress' });
    const benAlone = [unfinished, finishedSheet('n4', 'ben', [])];
    expect(unitsOf(comparisonOf(), { ...work, sheets: benAlone })).toEqual({});
  });

  it('hold equal rows once', () => {
    const many = ['n1', 'n2', 'n3'].flatMap((id) => ['ada', 'ben'].map((coder) => finishedSheet(id, coder, [])));
    const { rows, rowOf, weights, starts } = tableOf(comparisonOf(), { ...work, sheets: many });
    expect(rows).toEqual([[0, 0]]);
    expect([...rowOf, ...weights, ...starts]).toEqual([0, 0, 0, 1, 1, 1, 0, 1, 2, 3]);
  });

  it('leave a code blank where it came after the revision that the sheet was finished under, even if it is there', () => {
    const schemes = [schemeOf(1, ['safety']), schemeOf(2, ['safety', 'voice'])];
    const comparison = comparisonOf({ scheme: schemeOf(2, ['safety', 'voice']) });
    const revised = [
      finishedSheet('n1', 'ada', [], { under: 1 }),
      finishedSheet('n1', 'ben', [[0, 2, 'voice']], { under: 2 }),
      finishedSheet('n2', 'ada', [[0, 2, 'voice']], { under: 1 }),
      finishedSheet('n2', 'ben', [[0, 2, 'safety']], { under: 1 }),
      finishedSheet('n3', 'ada', [], { under: 3 }),
      finishedSheet('n3', 'ben', [], { under: 3 }),
    ];
    const both = { ...work, schemes, sheets: revised };
    expect(unitsOf(comparison, both)).toEqual({ n1: [[0, 0]], n2: [[0, 1]] });
    expect(unitsOf(comparison, both, 'voice')).toEqual({ n1: [[null, 1]] });
  });

  it('do not take a code of the same name in another scheme for it', () => {
    const [ada, ben] = sheets;
    if (!ada || !ben) throw new Error('No sheet');
    const other = { ...ada, codings: ada.codings.map((coding) => ({ ...coding, schemeId: 'framework' })) };
    expect(unitsOf(comparisonOf(), { ...work, sheets: [other, ben] })).toEqual({ n1: [[0, 0]] });
  });

  it('leave out narratives in which no coder found any code, for all codes alike', () => {
    const comparison = comparisonOf({ leavesOutUncoded: true });
    expect(unitsOf(comparison, work)).toEqual({ n1: [[1, 0]] });
    expect(unitsOf(comparison, work, 'rights')).toEqual({ n1: [[0, 0]] });
    const withCora = [...sheets, ...['n1', 'n2', 'n3'].map((id) => finishedSheet(id, 'cora', []))];
    const benAndCora = { ...comparison, coderIds: ['ben', 'cora'] };
    expect(unitsOf(benAndCora, { ...work, sheets: withCora })).toEqual({ n2: [[1, 0]] });
  });
});

describe('unit tables with statuses', () => {
  it('have a category for absent, each status of the scheme, none given, and mixed', () => {
    const sheets = [
      finishedSheet('n1', 'ada', [
        [0, 5, 'safety', 'unmet'],
        [6, 9, 'safety', 'unmet'],
      ]),
      finishedSheet('n1', 'ben', [
        [0, 5, 'safety', 'unmet'],
        [6, 9, 'safety', 'achieved'],
      ]),
      finishedSheet('n2', 'ada', [[0, 5, 'safety']]),
      finishedSheet('n2', 'ben', [
        [0, 5, 'safety'],
        [7, 9, 'safety', 'partly'],
      ]),
      finishedSheet('n3', 'ada', [
        [0, 5, 'safety', 'achieved'],
        [1, 2, 'safety', 'unmet'],
        [3, 4, 'safety', 'unmet'],
      ]),
      finishedSheet('n3', 'ben', [[0, 5, 'voice', 'achieved']]),
    ];
    const comparison = comparisonOf({ comparesStatus: true });
    const work = workOf(sheets, { n1: undefined, n2: undefined, n3: undefined });
    expect(tableOf(comparison, work).categories).toEqual(['absent', 'achieved', 'partly', 'unmet', '', 'mixed']);
    expect(unitsOf(comparison, work)).toEqual({ n1: [[3, 5]], n2: [[4, 5]], n3: [[5, 0]] });
    expect(tableOf(comparisonOf(), work).categories).toEqual(['absent', 'present']);
  });

  it('tell statuses apart unit by unit', () => {
    const sheets = [
      finishedSheet('n1', 'ada', [
        [0, 20, 'safety', 'unmet'],
        [16, 18, 'safety', 'partly'],
      ]),
      finishedSheet('n1', 'ben', [[34, 36, 'safety', 'achieved']]),
    ];
    const comparison = comparisonOf({ comparesStatus: true, unit: 'sentence' });
    expect(unitsOf(comparison, workOf(sheets, { n1: text }))).toEqual({
      n1: [
        [3, 0],
        [5, 0],
        [0, 1],
      ],
    });
  });

  it('keep a status that only another revision of the scheme has', () => {
    const sheets = [
      finishedSheet('n1', 'ada', [[0, 1, 'safety', 'once']]),
      finishedSheet('n1', 'ben', [[0, 1, 'safety']]),
    ];
    const comparison = comparisonOf({ comparesStatus: true });
    const work = workOf(sheets, { n1: undefined });
    expect(tableOf(comparison, work).categories).toEqual([
      'absent',
      'achieved',
      'partly',
      'unmet',
      'once',
      '',
      'mixed',
    ]);
    expect(unitsOf(comparison, work)).toEqual({ n1: [[4, 5]] });
  });
});

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
  const work = workOf(sheets, { n1: text });

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

describe('label sets', () => {
  it('are the codes that a coder found in a unit, in the order of the scheme, whatever the status', () => {
    const sheets = [
      finishedSheet('n1', 'ada', [
        [3, 5, 'voice', 'unmet'],
        [0, 5, 'safety'],
        [0, 2, 'safety', 'partly'],
      ]),
      finishedSheet('n1', 'ben', []),
      finishedSheet('n2', 'ada', [
        [0, 5, 'safety'],
        [0, 5, 'voice'],
      ]),
      finishedSheet('n2', 'ben', [[0, 5, 'voice']]),
    ];
    const comparison = comparisonOf({ comparesStatus: true });
    const { sets, ...table } = unitTables(comparison, workOf(sheets, { n1: undefined, n2: undefined })).labelSets;
    expect(sets).toEqual([['safety', 'voice'], [], ['voice']]);
    expect(unitsIn(table)).toEqual({ n1: [[0, 1]], n2: [[0, 2]] });
  });

  it('are missing where a coder did not look for every code', () => {
    const schemes = [schemeOf(1, ['safety']), schemeOf(2, ['safety', 'voice'])];
    const comparison = comparisonOf({ scheme: schemeOf(2, ['safety', 'voice']) });
    const sheets = [
      finishedSheet('n1', 'ada', [[0, 1, 'safety']], { under: 1 }),
      finishedSheet('n1', 'ben', [[0, 1, 'safety']], { under: 2 }),
      finishedSheet('n2', 'ada', [[0, 1, 'safety']], { under: 1 }),
      finishedSheet('n2', 'ben', [], { under: 1 }),
    ];
    const work = { ...workOf(sheets, { n1: undefined, n2: undefined }), schemes };
    const { sets, ...table } = unitTables(comparison, work).labelSets;
    expect(sets).toEqual([['safety']]);
    expect(unitsIn(table)).toEqual({ n1: [[null, 0]] });
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
