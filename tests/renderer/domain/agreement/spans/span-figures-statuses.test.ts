import { describe, expect, it } from 'vitest';
import { schemeOf } from '../../../../support/sheets.ts';
import { type CodedText, figureIn, figuresOf, groupOf, valueIn } from './span-work.ts';

const scheme = schemeOf(1, ['safety', 'voice']);

describe('spanFigures with statuses', () => {
  const comparesStatus = true;
  const text: CodedText = {
    length: 40,
    marks: { ada: [[0, 10, 'safety', 'achieved']], ben: [[0, 10, 'safety', 'unmet']] },
  };

  it('takes a code with one status and with another for different answers', () => {
    const group = groupOf(figuresOf([text], { scheme, comparesStatus }), 'safety');
    expect(valueIn(group, 'f1_exact')).toBe(0);
    // l: gaps 60, alike; 10 with each status, all differing: Σ l = 20. S: 60 + 100 + 100.
    const expected = (80 ** 2 - 60 ** 2 - 10 ** 2 - 10 ** 2) / (80 - 260 / 80);
    expect(valueIn(group, 'u_alpha')).toBeCloseTo(1 - 20 / expected, 12);
    expect(valueIn(groupOf(figuresOf([text], { scheme }), 'safety'), 'u_alpha')).toBe(1);
  });

  it('takes what a coder gave two statuses of one code for mixed, and not for two codes', () => {
    const mixed: CodedText['marks'][string] = [
      [0, 10, 'safety', 'achieved'],
      [6, 15, 'safety', 'unmet'],
    ];
    const figures = figuresOf([{ length: 40, marks: { ada: mixed, ben: [[0, 6, 'safety', 'achieved']] } }], {
      scheme,
      comparesStatus,
    });
    const group = groupOf(figures, 'safety');
    // Ada: achieved [0, 6), mixed [6, 10), unmet [10, 15). Ben: achieved [0, 6). Σ l = 2 · 9. l: 25 + 34, 12, 4, 5.
    const expected = (80 ** 2 - 59 ** 2 - 12 ** 2 - 4 ** 2 - 5 ** 2) / (80 - (59 + 36 + 36 + 16 + 25) / 80);
    expect(valueIn(group, 'u_alpha')).toBeCloseTo(1 - 18 / expected, 12);
    expect(group.prevalence).toBe(21 / 80);
    expect(figureIn(groupOf(figures, null), 'bar_u_alpha').estimate.value).toBeTypeOf('number');
  });

  it('compares codes with their statuses by cu-alpha, and leaves (k)u-alpha out', () => {
    const both: CodedText = {
      length: 40,
      marks: {
        ada: [
          [0, 10, 'safety', 'achieved'],
          [20, 30, 'voice', 'unmet'],
        ],
        ben: [
          [0, 10, 'safety', 'achieved'],
          [20, 30, 'voice', 'achieved'],
        ],
      },
    };
    const figures = figuresOf([both], { scheme, comparesStatus });
    expect(groupOf(figures, 'safety').figures.map(({ coefficient }) => coefficient)).not.toContain('ku_alpha');
    // l*: 20 alike, 10 with each status of voice, which differ: Σ l* = 20. S*: 200 + 100 + 100.
    const expected = (40 ** 2 - 20 ** 2 - 10 ** 2 - 10 ** 2) / (40 - 400 / 40);
    expect(valueIn(groupOf(figures, null), 'cu_alpha')).toBeCloseTo(1 - 20 / expected, 12);
    expect(valueIn(groupOf(figuresOf([both], { scheme }), null), 'cu_alpha')).toBe(1);
  });
});
