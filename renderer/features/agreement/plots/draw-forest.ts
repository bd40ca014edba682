import type { CoefficientId } from '../../../domain/agreement/figures.ts';
import type { DrawPlot } from '../../../ui/draw-plot.ts';
import type { PlotColours } from '../../../ui/plot-colours.ts';
import { coefficientName } from '../../../words/coefficient-words.ts';
import { figureText, intervalText } from '../figure-text.ts';
import type { Forest } from './forest-rows.ts';
import { namesAtLeft } from './names-at-left.ts';

/** One line of the plot. */
interface ForestLine {
  /** The code's id, or `meanKey`. */
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** These two stand at the right. */
  readonly figures: string;
  readonly units: string;
}

/** No code can have it: ids hold no space. */
const meanKey = 'the mean';
const lineHeight = 34;
const nameWidth = 190;
const figuresWidth = 190;

/**
 * A forest plot: a dot and a line for each outcome and its interval, a diamond for the mean, the numbers at the right.
 * `conventions` adds Krippendorff's two limits.
 */
export function drawForest(forest: Forest, id: CoefficientId, conventions: boolean): DrawPlot {
  const lines = linesOf(forest, id);
  const names = new Map(lines.map(({ key, name }) => [key, name]));
  const lowest = Math.min(0, ...lines.flatMap(({ value, low }) => low ?? value ?? []));
  return (plot, { colours }) => ({
    height: 56 + lines.length * lineHeight + (conventions ? 10 : 0),
    marginLeft: nameWidth,
    marginRight: figuresWidth,
    marginTop: conventions ? 28 : 18,
    marginBottom: 38,
    x: { domain: [Math.max(-1, Math.floor(lowest * 5) / 5), 1], label: coefficientName(id), clamp: true },
    y: { domain: [...names.keys()], padding: 0.2, label: null },
    marks: [
      plot.gridX({ stroke: colours.grid, strokeOpacity: 1 }),
      plot.axisX({ color: colours.faint, labelAnchor: 'center', labelArrow: 'none', tickSize: 0 }),
      plot.axisY({ ...namesAtLeft(nameWidth), tickFormat: (key: string) => names.get(key) ?? '' }),
      plot.ruleX([0], { stroke: colours.faint, strokeOpacity: 0.7 }),
      ...(conventions ? conventionMarks(plot, colours.faint) : []),
      ...estimateMarks(plot, lines, colours),
      ...numberMarks(plot, lines),
    ],
  });
}

function linesOf({ rows, average }: Forest, id: CoefficientId): ForestLine[] {
  const ofOutcomes = rows.map(({ code, group, figure: { estimate } }) => {
    const [low, high] = estimate.value === null ? [] : (estimate.interval ?? []);
    const interval = intervalText(id, estimate);
    const value = estimate.value === null ? '—' : figureText(id, estimate.value);
    return {
      key: code.id,
      name: code.name,
      value: estimate.value,
      low: low ?? null,
      high: high ?? null,
      figures: interval === '' ? value : `${value} (${interval})`,
      units: `n ${group.units.toLocaleString('en-GB')}`,
    };
  });
  if (!average) return ofOutcomes;
  const { value, definedCodes, undefinedCodes } = average;
  const figures = value === null ? '—' : figureText(id, value);
  const units = `${definedCodes} of ${definedCodes + undefinedCodes} outcomes`;
  return [...ofOutcomes, { key: meanKey, name: 'Mean', value, low: null, high: null, figures, units }];
}

type Library = Parameters<DrawPlot>[0];

function estimateMarks(plot: Library, lines: readonly ForestLine[], { ink, ground }: PlotColours) {
  const defined = lines.filter(({ value }) => value !== null);
  const drawn = { y: 'key', stroke: ink, strokeWidth: 2 };
  const point = { y: 'key', x: 'value' };
  return [
    plot.ruleY(defined, { ...drawn, x1: 'low', x2: 'high' }),
    plot.tickX(defined, { ...drawn, x: 'low', insetTop: 8, insetBottom: 8 }),
    plot.tickX(defined, { ...drawn, x: 'high', insetTop: 8, insetBottom: 8 }),
    plot.dot(
      defined.filter(({ key }) => key !== meanKey),
      { ...point, r: 5, fill: ink, stroke: ground, strokeWidth: 1 },
    ),
    plot.dot(
      defined.filter(({ key }) => key === meanKey),
      { ...point, symbol: 'diamond', r: 7, fill: ground, stroke: ink, strokeWidth: 2 },
    ),
  ];
}

function numberMarks(plot: Library, lines: readonly ForestLine[]) {
  const written = { y: 'key', frameAnchor: 'right', fontVariant: 'tabular-nums' } as const;
  return [
    plot.text(lines, { ...written, text: 'figures', textAnchor: 'start', dx: 16 }),
    plot.text(lines, { ...written, text: 'units', textAnchor: 'end', dx: figuresWidth }),
  ];
}

/** Krippendorff's limits, which he calls conventions; named outwards, since they lie close together. */
function conventionMarks(plot: Library, colour: string) {
  const written = { frameAnchor: 'top', lineAnchor: 'bottom', dy: -4, fill: colour, fontSize: 11 } as const;
  return [
    plot.ruleX([0.667, 0.8], { stroke: colour, strokeDasharray: '3,4' }),
    plot.text([0.667], { ...written, x: 0.667, text: ['tentative from .667'], textAnchor: 'end', dx: 4 }),
    plot.text([0.8], { ...written, x: 0.8, text: ['reliable from .800'], textAnchor: 'start', dx: -4 }),
  ];
}
