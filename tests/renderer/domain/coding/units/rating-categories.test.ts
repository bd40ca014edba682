import { describe, expect, it } from 'vitest';
import { ratingCategories } from '../../../../../renderer/domain/coding/units/rating-categories.ts';
import { unitTables } from '../../../../../renderer/domain/coding/units/unit-tables.ts';
import { schemeOf } from '../../../../support/sheets.ts';
import { comparisonOf, finishedSheet, workOf } from './compared-work.ts';

const withStatus = comparisonOf({ comparesStatus: true });
const plain = finishedSheet('n1', 'ben', [[0, 5, 'safety']]);

describe('what a rating can be', () => {
  it('is absent or present, whatever the statuses, where these are not compared', () => {
    const sheets = [finishedSheet('n1', 'ada', [[0, 5, 'safety', 'unmet']]), plain];
    expect(ratingCategories(comparisonOf(), workOf(sheets, { n1: undefined }))).toEqual(['absent', 'present']);
  });

  it('is every status that the scheme declares, none and several, used or not', () => {
    const sheets = [finishedSheet('n1', 'ada', []), plain];
    expect(ratingCategories(withStatus, workOf(sheets, { n1: undefined }))).toEqual([
      'absent',
      'achieved',
      'partly',
      'unmet',
      '',
      'mixed',
    ]);
  });

  it('is a status of another revision only if finished work of the compared coders still has it', () => {
    const old = finishedSheet('n1', 'ada', [[0, 5, 'safety', 'retired']]);
    expect(ratingCategories(withStatus, workOf([old, plain], { n1: undefined }))).toContain('retired');
    const unfinished = finishedSheet('n1', 'ada', [[0, 5, 'safety', 'retired']], { state: 'in_progress' });
    const ofAnother = finishedSheet('n1', 'cora', [[0, 5, 'safety', 'retired']]);
    const sheets = [unfinished, ofAnother, finishedSheet('n1', 'ada', []), plain];
    expect(ratingCategories(withStatus, workOf(sheets, { n1: undefined }))).not.toContain('retired');
  });

  it('is there or not in a scheme without statuses', () => {
    const scheme = { ...schemeOf(), statuses: [] };
    const work = { ...workOf([finishedSheet('n1', 'ada', []), plain], { n1: undefined }), schemes: [scheme] };
    const comparison = { ...withStatus, scheme };
    expect(ratingCategories(comparison, work)).toHaveLength(2);
    const [safety] = unitTables(comparison, work).codes;
    expect(safety?.rows).toEqual([[0, 1]]);
  });
});

it('a unit that carries only a code which is no longer in the codebook is text that nobody coded', () => {
  const scheme = schemeOf(2, ['safety']);
  const sheets = [
    finishedSheet('n1', 'ada', [[0, 5, 'gone']], { under: 2 }),
    finishedSheet('n1', 'ben', [], { under: 2 }),
    finishedSheet('n2', 'ada', [[0, 5, 'safety']], { under: 2 }),
    finishedSheet('n2', 'ben', [], { under: 2 }),
  ];
  const work = { ...workOf(sheets, { n1: undefined, n2: undefined }), schemes: [schemeOf(1), scheme] };
  const [safety] = unitTables(comparisonOf({ scheme, leavesOutUncoded: true }), work).codes;
  expect(safety?.narrativeIds).toEqual(['n2']);
});
