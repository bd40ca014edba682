import { describe, expect, it } from 'vitest';
import {
  attributeValues,
  type CaseChoices,
  countStates,
  everyCase,
  foundRows,
  nextSort,
} from '../../../../renderer/features/cases/case-choices.ts';
import type { CaseRow } from '../../../../renderer/features/cases/case-rows.ts';

function row(caseId: string, more: Partial<CaseRow> = {}): CaseRow {
  const blank = {
    title: '',
    kind: 'closure summary',
    words: 0,
    state: 'not_started',
    segments: 0,
    assigned: false,
    lookAgain: false,
    attributes: {},
  } as const;
  return { narrativeId: `of ${caseId}`, caseId, ...blank, ...more };
}

function found(rows: readonly CaseRow[], choices: Partial<CaseChoices>): string[] {
  return foundRows(rows, { ...everyCase, ...choices }).map((each) => each.caseId);
}

describe('foundRows', () => {
  it('finds part of a case id or a title, whatever the capitals and outer spaces', () => {
    const rows = [row('ICTG-7'), row('ICTG-8', { title: 'Moved to Wales' }), row('X')];
    expect(found(rows, { find: ' ictg ' })).toEqual(['ICTG-7', 'ICTG-8']);
    expect(found(rows, { find: 'WALES' })).toEqual(['ICTG-8']);
  });

  it('does not find a text that runs from the id into the title', () => {
    expect(found([row('A1', { title: 'B2' })], { find: '1B' })).toEqual([]);
  });

  it('filters by one value of an attribute; a case without the attribute has the empty value', () => {
    const rows = [
      row('a', { attributes: { region: 'Wales' } }),
      row('b', { attributes: { region: 'London' } }),
      row('c'),
    ];
    expect(found(rows, { attribute: { name: 'region', value: 'Wales' } })).toEqual(['a']);
    expect(found(rows, { attribute: { name: 'region', value: '' } })).toEqual(['c']);
    expect(found(rows, { attribute: { name: 'region', value: null } })).toEqual(['a', 'b', 'c']);
  });

  it('sorts ids as numbers where they hold numbers, and both ways', () => {
    const rows = [row('case 10'), row('case 9'), row('case 100')];
    expect(found(rows, { sort: { key: 'case', descending: false } })).toEqual(['case 9', 'case 10', 'case 100']);
    expect(found(rows, { sort: { key: 'case', descending: true } })).toEqual(['case 100', 'case 10', 'case 9']);
  });

  it('sorts by state in the order of the work, and keeps the order of import among equals', () => {
    const rows = [
      row('a', { state: 'finished' }),
      row('b', { state: 'not_started' }),
      row('c', { state: 'in_progress' }),
      row('d', { state: 'not_started' }),
    ];
    expect(found(rows, { sort: { key: 'state', descending: false } })).toEqual(['b', 'd', 'c', 'a']);
  });

  it('sorts by an attribute whose name has a colon', () => {
    const rows = [row('a', { attributes: { 'date: month': '2' } }), row('b', { attributes: { 'date: month': '1' } })];
    expect(found(rows, { sort: { key: 'attribute:date: month', descending: false } })).toEqual(['b', 'a']);
  });

  it('leaves the given rows in their order', () => {
    const rows = [row('b'), row('a')];
    found(rows, { sort: { key: 'case', descending: false } });
    expect(rows.map((each) => each.caseId)).toEqual(['b', 'a']);
  });
});

describe('nextSort', () => {
  it('goes from the order of import to rising, falling and back', () => {
    const rising = nextSort(null, 'words');
    const falling = nextSort(rising, 'words');
    expect([rising, falling, nextSort(falling, 'words')]).toEqual([
      { key: 'words', descending: false },
      { key: 'words', descending: true },
      null,
    ]);
  });

  it('begins anew with another column', () => {
    expect(nextSort({ key: 'words', descending: true }, 'case')).toEqual({ key: 'case', descending: false });
  });
});

describe('countStates', () => {
  it('counts the rows of each state', () => {
    const rows = [row('a', { state: 'finished' }), row('b', { state: 'finished' }), row('c')];
    expect(countStates(rows)).toEqual({ not_started: 1, in_progress: 0, finished: 2 });
  });
});

describe('attributeValues', () => {
  it('lists each value once, as a person would order them, with the empty one', () => {
    const rows = ['10', '9', '10'].map((value, index) => row(String(index), { attributes: { age: value } }));
    expect(attributeValues([...rows, row('none')], 'age')).toEqual(['', '9', '10']);
  });
});
