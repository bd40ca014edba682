import { describe, expect, it } from 'vitest';
import { type CaseOf, casesOfChange, concernsCase } from '../../../../renderer/domain/coding/cases-of-change.ts';
import type { Change, Entry } from '../../../../renderer/domain/coding/change.ts';
import { changedSince } from '../../../../renderer/domain/coding/changed-since.ts';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';

const coder = (id: string): Coder => ({ id, name: id, initials: id, role: 'coder', active: true });
const corrected = (id: string): Entry => ({ table: 'coders', id, before: coder(id), after: coder(id) });
const settings: Entry = { table: 'project', before: null, after: null };
const opening = (narrativeId: string): Entry => ({
  table: 'openings',
  ...{ narrativeId, leadId: 'a', before: null, after: null },
});

const change = (seq: number, entries: readonly Entry[], scope: Change['scope'] = 'project'): Change => ({
  ...{ seq, copyId: 'copy', at: seq, coderId: 'a', scope, label: 'change_coder', entries },
});

describe('what has changed since', () => {
  const journal = [
    change(1, [corrected('a')]),
    change(2, [corrected('a'), corrected('b')]),
    change(3, [settings]),
    change(4, [corrected('b')]),
    change(6, [corrected('a')]),
  ];
  const since = (index: number) => changedSince(journal, journal[index] as Change).map(({ seq }) => seq);

  it('is every later change of a record that the change wrote', () => {
    expect(since(0)).toEqual([2, 6]);
    expect(since(1)).toEqual([4, 6]);
  });

  it('is nothing where its records were left alone', () => {
    expect(since(2)).toEqual([]);
    expect(since(4)).toEqual([]);
  });
});

describe('the cases of a change', () => {
  const caseOf: CaseOf = new Map([
    ['n1', 'C1'],
    ['n2', 'C1'],
    ['n3', 'C2'],
  ]);
  const imported: Entry[] = [
    { table: 'cases', id: 'C2', change: 'added' },
    { table: 'narratives', id: 'gone', caseId: 'C9', sha256: 'f'.repeat(64), change: 'added' },
  ];

  it.each([
    ['its sheet’s', change(1, [], { narrativeId: 'n3', coderId: 'a' }), ['C2']],
    ['those it imported', change(1, imported), ['C2', 'C9']],
    ['those it opened, each once', change(1, [opening('n1'), opening('n2'), opening('n3')]), ['C1', 'C2']],
    ['none for a coder', change(1, [corrected('a')]), []],
    ['none for a narrative that is gone', change(1, [], { narrativeId: 'n9', coderId: 'a' }), []],
  ])('%s', (_, one, cases) => {
    expect(casesOfChange(one, caseOf)).toEqual(cases);
    for (const id of ['C1', 'C2', 'C9'])
      expect(concernsCase(one, caseOf, (each) => each === id)).toBe(cases.includes(id));
  });
});
