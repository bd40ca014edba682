import { describe, expect, it } from 'vitest';
import { comparisonOf, finishedSheet, tableOf, threeSentences, unitsOf, workOf } from './compared-work.ts';

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
    expect(unitsOf(comparison, workOf(sheets, { n1: threeSentences }))).toEqual({
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
