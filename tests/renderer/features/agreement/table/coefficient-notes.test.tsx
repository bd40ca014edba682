import { expect, it } from 'vitest';
import { coefficientIds } from '../../../../../renderer/domain/agreement/figures.ts';
import { CoefficientNotes } from '../../../../../renderer/features/agreement/table/coefficient-notes.tsx';
import { onScreen } from '../../../../support/on-screen.tsx';

const linesOf = (ids: Parameters<typeof CoefficientNotes>[0]['ids']) =>
  [...onScreen(<CoefficientNotes ids={ids} />).container.querySelectorAll('p')].map((line) => line.textContent ?? '');

it('coefficients of unusual names are explained once each, in a few words', () => {
  expect(linesOf(['percent_agreement', 'alpha_masi', 'f1_iou50', 'alpha_masi'])).toEqual([
    'Alpha of label sets, MASI distance: as Jaccard, times 2/3 if one set holds the other, and 1/3 if neither does.',
    'Span F1, half in common (IoU ≥ 0.5): IoU, intersection over union: what two segments share, divided by what they cover together.',
  ]);
});

it('MASI, Jaccard, cu-alpha, (k)u-alpha and IoU are among them', () => {
  const lines = linesOf(coefficientIds).join(' ');
  for (const word of ['MASI distance:', 'Jaccard distance:', 'cu-alpha:', '(k)u-alpha:', 'IoU,'])
    expect(lines).toContain(word);
});
