import type { CoefficientId } from '../../../domain/agreement/figures.ts';
import type { DrawPlot } from '../../../ui/draw-plot.ts';
import { coefficientName } from '../../../words/coefficient-words.ts';
import { figureText, intervalText } from './figure-text.ts';
import type { Forest } from './forest-rows.ts';

/** One line of the plot. */
interface ForestLine {
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Stands at the right. */
  readonly figures: string;
}

const averageName = 'Mean';
const lineHeight = 34;
const nameWidth = 190;
const figuresWidth = 190;

/**
 * A forest plot: a dot and a line for each outcome and its interval, a diamond for the mean, the numbers at the right.
 * `conventions` adds Krippendorff's two limits.
 */
export function drawForest(forest: Forest, id: CoefficientId, conventions: boolean): DrawPlot {
  const lines = linesOf(forest, id);
  const drawn = lines.filter(({ value }) => value !== null);
  const ofOutcomes = drawn.filter(({ name }) => name !== averageName);
  const lowest = Math.min(0, ...drawn.flatMap(({ value, low }) => low ?? value ?? []));
  const names = lines.map(({ name }) => name);
  const place = { y: 'name', x: 'value' };
  return (plot, { width, colours }) => ({
    width,
    height: 56 + names.length * lineHeight + (conventions ? 18 : 0),
    marginLeft: nameWidth,
    marginRight: figuresWidth,
    marginTop: conventions ? 36 : 18,
    marginBottom: 38,
    x: { domain: [Math.max(-1, Math.floor(lowest * 5) / 5), 1], label: null, clamp: true },
    y: { domain: names, padding: 0.2, label: null },
    marks: [
      plot.gridX({ stroke: colours.grid, strokeOpacity: 1 }),
      plot.axisX({
        color: colours.faint,
        label: `${coefficientName(id)} →`,
        labelAnchor: 'right',
        labelArrow: 'none',
        tickSize: 0,
      }),
      plot.axisY({ tickSize: 0, lineWidth: 14, fontSize: 12 }),
      plot.ruleX([0], { stroke: colours.faint, strokeOpacity: 0.7 }),
      ...(conventions ? conventionMarks(plot, colours.faint) : []),
      plot.ruleY(drawn, { y: 'name', x1: 'low', x2: 'high', stroke: colours.ink, strokeWidth: 2 }),
      plot.tickX(drawn, { y: 'name', x: 'low', stroke: colours.ink, strokeWidth: 2, insetTop: 8, insetBottom: 8 }),
      plot.tickX(drawn, { y: 'name', x: 'high', stroke: colours.ink, strokeWidth: 2, insetTop: 8, insetBottom: 8 }),
      plot.dot(ofOutcomes, { ...place, r: 5, fill: colours.ink, stroke: colours.ground, strokeWidth: 1 }),
      plot.dot(
        drawn.filter(({ name }) => name === averageName),
        {
          ...place,
          symbol: 'diamond',
          r: 7,
          fill: colours.ground,
          stroke: colours.ink,
          strokeWidth: 2,
        },
      ),
      plot.text(lines, {
        y: 'name',
        text: 'figures',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 14,
        fontVariant: 'tabular-nums',
      }),
    ],
  });
}

function linesOf({ rows, average }: Forest, id: CoefficientId): ForestLine[] {
  const ofOutcomes = rows.map(({ code, group, figure: { estimate } }) => {
    const [low, high] = estimate.value === null ? [] : (estimate.interval ?? []);
    const interval = intervalText(id, estimate);
    const value = estimate.value === null ? '—' : figureText(id, estimate.value);
    return {
      name: code.name,
      value: estimate.value,
      low: low ?? null,
      high: high ?? null,
      figures: `${value}${interval === '' ? '' : ` (${interval})`}  n ${group.units.toLocaleString('en-GB')}`,
    };
  });
  if (!average) return ofOutcomes;
  const { value, definedCodes, undefinedCodes } = average;
  const figures =
    value === null ? '—' : `${figureText(id, value)}  of ${definedCodes} of ${definedCodes + undefinedCodes}`;
  return [...ofOutcomes, { name: averageName, value, low: null, high: null, figures }];
}

/** Krippendorff's limits, which he calls conventions. */
function conventionMarks(plot: Parameters<DrawPlot>[0], colour: string) {
  const limits = [
    { at: 0.667, text: 'tentative\n.667' },
    { at: 0.8, text: 'reliable\n.800' },
  ];
  return [
    plot.ruleX(limits, { x: 'at', stroke: colour, strokeDasharray: '3,4' }),
    plot.text(limits, {
      x: 'at',
      text: 'text',
      frameAnchor: 'top',
      lineAnchor: 'bottom',
      dy: -4,
      fill: colour,
      fontSize: 10,
    }),
  ];
}
