import { describe, expect, it } from 'vitest';
import { unitTables } from '../../../../../renderer/domain/coding/units/unit-tables.ts';
import { schemeOf } from '../../../../support/sheets.ts';
import { comparisonOf, finishedSheet, tableOf, unitsIn, unitsOf, workOf } from './compared-work.ts';

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
