import { expect, it } from 'vitest';
import { finishedWork } from '../../../../../renderer/domain/coding/units/finished-work.ts';
import { comparisonOf, finishedSheet, workOf } from './compared-work.ts';

it('finished work is the chosen narratives that a compared coder has finished under the scheme, a place for each coder', () => {
  const adaOnOne = finishedSheet('n1', 'ada', []);
  const benOnTwo = finishedSheet('n2', 'ben', [[0, 1, 'safety']]);
  const sheets = [
    adaOnOne,
    benOnTwo,
    finishedSheet('n1', 'ben', [], { state: 'in_progress' }),
    finishedSheet('n3', 'ada', [], { finishedUnder: { another_scheme: 1 } }),
    finishedSheet('n4', 'cora', []),
    finishedSheet('n5', 'ada', []),
  ];
  const work = workOf(sheets, { n4: undefined, n3: undefined, n2: 'Safe.', n1: undefined });
  expect(finishedWork(comparisonOf({ coderIds: ['ben', 'ada'] }), work)).toEqual([
    { narrative: { id: 'n2', text: 'Safe.' }, sheets: [benOnTwo, null] },
    { narrative: { id: 'n1' }, sheets: [null, adaOnOne] },
  ]);
});
