import { describe, expect, it } from 'vitest';
import type { KeptAgreement, KeptFigure } from '../../../../../renderer/domain/coding/round.ts';
import { compareRounds } from '../../../../../renderer/domain/reconciliation/rounds/compare-rounds.ts';
import { keptCautions } from '../../../../../renderer/domain/reconciliation/rounds/kept-cautions.ts';
import { changePhrase } from '../../../../../renderer/words/reconciliation-round-words.ts';

const figureOf = (fields: Partial<KeptFigure>): KeptFigure => ({
  codeId: 'safety',
  narratives: 60,
  prevalence: 0.5,
  percent: 0.92,
  alpha: 0.83,
  interval: [0.69, 0.98],
  ac1: 0.83,
  ...fields,
});

const keptOf = (figure: KeptFigure): KeptAgreement => ({
  schemeId: 'seven_outcomes',
  revision: 1,
  coderIds: ['A', 'B'],
  figures: [figure],
});

const compared = (earlier: Partial<KeptFigure>, later: Partial<KeptFigure>) => {
  const [row] = compareRounds(keptOf(figureOf(earlier)), keptOf(figureOf(later)), ['safety']);
  if (!row) throw new Error('Nothing was compared');
  return row;
};

/** Four narratives that both coded alike. */
const perfect: Partial<KeptFigure> = { narratives: 4, percent: 1, alpha: 1, interval: [1, 1], ac1: 1 };

describe('two rounds', () => {
  it('say whether their intervals overlap, also where they only touch', () => {
    expect(compared({ interval: [0.2, 0.5] }, { interval: [0.5, 0.9] }).overlaps).toBe(true);
    expect(compared({ interval: [0.2, 0.4] }, { interval: [0.5, 0.9] }).overlaps).toBe(false);
  });

  it('say nothing of overlap where an interval has no width: four narratives alike prove no difference', () => {
    expect(compared(perfect, {}).overlaps).toBeNull();
    expect(compared({}, perfect).overlaps).toBeNull();
    expect(changePhrase(compared(perfect, {}))).toBe('lower by 0.17');
  });
});

describe('kept figures are read with care', () => {
  it('where no disagreement was seen, with how few narratives that is', () => {
    expect(keptCautions(figureOf(perfect))).toEqual([
      { code: 'no_disagreement', narratives: 4, hasInterval: true },
      { code: 'few_narratives', narratives: 4 },
    ]);
  });

  it('where everybody gave the same answer, and there is no interval', () => {
    expect(keptCautions(figureOf({ percent: 1, alpha: null, interval: null }))).toEqual([
      { code: 'no_disagreement', narratives: 60, hasInterval: false },
    ]);
  });

  it('with fewer than 20 narratives, and never where nothing was compared', () => {
    expect(keptCautions(figureOf({ narratives: 19 }))).toEqual([{ code: 'few_narratives', narratives: 19 }]);
    expect(keptCautions(figureOf({ narratives: 20 }))).toEqual([]);
    expect(keptCautions(figureOf({ narratives: 0, percent: null }))).toEqual([]);
  });
});
