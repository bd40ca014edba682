import { expect, it } from 'vitest';
import { finishedWork } from '../../../../../renderer/domain/coding/units/finished-work.ts';
import { comparisonOf, finishedSheet, workOf } from './compared-work.ts';

it('finished work is the chosen narratives that two compared coders have finished under the scheme, a place for each coder', () => {
  const adaOnOne = finishedSheet('n1', 'ada', []);
  const benOnOne = finishedSheet('n1', 'ben', [[0, 1, 'safety']]);
  const benOnTwo = finishedSheet('n2', 'ben', []);
  const doraOnTwo = finishedSheet('n2', 'dora', []);
  const sheets = [
    ...[adaOnOne, benOnOne, benOnTwo, doraOnTwo],
    finishedSheet('n2', 'ada', [], { state: 'in_progress' }),
    ...[finishedSheet('n3', 'ada', []), finishedSheet('n3', 'ben', [], { finishedUnder: { another_scheme: 1 } })],
    ...[finishedSheet('n4', 'ada', []), finishedSheet('n4', 'cora', [])],
    ...[finishedSheet('n5', 'ada', []), finishedSheet('n5', 'ben', [])],
  ];
  const work = workOf(sheets, { n4: undefined, n3: undefined, n2: 'Safe.', n1: undefined });
  expect(finishedWork(comparisonOf({ coderIds: ['dora', 'ben', 'ada'] }), work)).toEqual([
    { narrative: { id: 'n2', text: 'Safe.' }, sheets: [doraOnTwo, benOnTwo, null] },
    { narrative: { id: 'n1' }, sheets: [null, benOnOne, adaOnOne] },
  ]);
  expect(finishedWork(comparisonOf({ coderIds: ['ada'] }), work)).toEqual([]);
});
