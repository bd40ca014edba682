import type { PlotTable } from '../../../ui/plot-table.tsx';
import type { PlotPick } from '../../../ui/use-plot.ts';
import { coefficientName } from '../../../words/coefficient-words.ts';
import { figureText, intervalText } from '../figure-text.ts';
import type { WindowCoefficient, WindowPoint } from './window-points.ts';

/** The table behind a course over time. The cases that begin and end a window stand here alone, never in a saved picture. */
export function windowsTable(
  points: readonly WindowPoint[],
  id: WindowCoefficient,
  caseAt: (place: number) => string,
  pickOf: (point: WindowPoint) => PlotPick,
): PlotTable {
  const intervals = points.some(({ beyondChance }) => beyondChance.value !== null && beyondChance.interval);
  return {
    headings: [
      'Narratives',
      'First and last case',
      'Percent agreement',
      coefficientName(id),
      ...(intervals ? ['95% interval'] : []),
    ],
    rows: points.map((point) => {
      const { first, last, percent, beyondChance } = point;
      const figures = [
        percent.value === null ? '—' : figureText('percent_agreement', percent.value),
        beyondChance.value === null ? '—' : figureText(id, beyondChance.value),
        ...(intervals ? [intervalText(id, beyondChance)] : []),
      ].map((text) => ({ text }));
      const cases = { text: `${caseAt(first)} to ${caseAt(last)}`, pick: pickOf(point) };
      return { key: String(first), name: `${first}–${last}`, cells: [cases, ...figures] };
    }),
  };
}
