import type { CoefficientId } from '../../../domain/agreement/figures.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import { type DrawPlot, pickedMark } from '../../../ui/draw-plot.ts';
import { type PlotColours, shadeOf } from '../../../ui/plot-colours.ts';
import { figureText } from '../figure-text.ts';
import { namesAtLeft } from './names-at-left.ts';
import type { PairEstimate } from './pair-estimates.ts';

/** One place of the matrix: a coder's row under another coder. Each pair has two. */
export interface MatrixCell {
  readonly row: string;
  readonly column: string;
  readonly found: PairEstimate;
}

/** Every place off the diagonal that has a figure, row by row in the order of the coders. */
export function matrixCells(coders: readonly Coder[], estimates: readonly PairEstimate[]): MatrixCell[] {
  return coders.flatMap((row) =>
    coders.flatMap((column) => {
      const found = estimates.find(({ pair }) => row !== column && pair.includes(row.id) && pair.includes(column.id));
      return found ? [{ row: row.id, column: column.id, found }] : [];
    }),
  );
}

/** `25` or, where outcomes differ, `20–25`. */
export function unitsText({ units: [fewest, most] }: PairEstimate): string {
  const write = (count: number) => count.toLocaleString('en-GB');
  return fewest === most ? write(fewest) : `${write(fewest)}–${write(most)}`;
}

const nameWidth = 64;
const headHeight = 34;
const cellHeight = 56;

/**
 * The heat map of a coder × coder matrix; the number stands in each cell, so that the shade is only a help. Coders stand by
 * their initials: a saved picture holds no names.
 */
export function drawCoderMatrix(coders: readonly Coder[], cells: readonly MatrixCell[], id: CoefficientId): DrawPlot {
  const ids = coders.map((coder) => coder.id);
  const known = new Map(coders.map((coder) => [coder.id, coder]));
  const initialsOf = (one: string) => known.get(one)?.initials ?? '';
  return (plot, { width, colours }) => {
    const cellWidth = Math.min(110, (width - nameWidth) / ids.length);
    return {
      height: headHeight + ids.length * cellHeight,
      marginLeft: nameWidth,
      marginTop: headHeight,
      marginRight: width - nameWidth - cellWidth * ids.length,
      marginBottom: 0,
      x: { domain: ids, padding: 0, label: null },
      y: { domain: ids, padding: 0, label: null },
      color: { type: 'identity' },
      marks: [
        plot.axisX({ anchor: 'top', tickSize: 0, fontWeight: '600', tickFormat: initialsOf }),
        plot.axisY({ ...namesAtLeft(nameWidth), fontWeight: '600', tickFormat: initialsOf }),
        plot.cell(ids, { x: (one) => one, y: (one) => one, inset: 1, fill: colours.grid, fillOpacity: 0.5 }),
        ...cellMarks(plot, cells, id, colours),
      ],
    };
  };
}

function cellMarks(
  plot: Parameters<DrawPlot>[0],
  cells: readonly MatrixCell[],
  id: CoefficientId,
  colours: PlotColours,
) {
  const shade = ({ found: { estimate } }: MatrixCell) =>
    estimate.value === null
      ? { fill: colours.ground, text: colours.text }
      : shadeOf(colours, Math.min(1, Math.max(0, estimate.value)));
  const figure = ({ found: { estimate } }: MatrixCell) =>
    estimate.value === null ? '—' : figureText(id, estimate.value);
  const place = { x: 'column', y: 'row' };
  const fill = (cell: MatrixCell) => shade(cell).fill;
  const text = (cell: MatrixCell) => shade(cell).text;
  const written = { ...place, fill: text, ariaHidden: 'true', pointerEvents: 'none' } as const;
  return [
    plot.cell(cells, { ...place, inset: 1, fill, stroke: colours.faint, strokeWidth: 0.75, className: pickedMark }),
    plot.text(cells, { ...written, text: figure, dy: -7, fontSize: 15, fontWeight: '600' }),
    plot.text(cells, { ...written, text: ({ found }) => `n ${unitsText(found)}`, dy: 12, fontSize: 11 }),
  ];
}
