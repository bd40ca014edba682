import { type DrawPlot, pickedMark } from '../../../ui/draw-plot.ts';
import { shortCoefficientName } from '../../../words/coefficient-words.ts';
import { wholeTicks } from './whole-ticks.ts';
import type { WindowCoefficient, WindowPoint } from './window-points.ts';

/** One window's values as Plot takes them; what is not defined breaks the line. */
interface DrawnPoint {
  readonly last: number;
  readonly percent: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const xLabel = 'Last narrative of the window, in the order of finishing';

/** With more windows than this, dots would run into one another. */
const mostDots = 60;

/** The windows that have a dot of their own, in the order in which the dots are drawn. */
export function dottedPoints(points: readonly WindowPoint[]): readonly WindowPoint[] {
  return points.length > mostDots ? [] : points.filter(({ beyondChance }) => beyondChance.value !== null);
}

/**
 * Agreement window by window: percent agreement dashed, the coefficient as a full line with its interval as a band. Each
 * window stands at its last narrative.
 */
export function drawWindows(points: readonly WindowPoint[], coefficient: WindowCoefficient): DrawPlot {
  const drawn = points.map(drawnPoint);
  const dots = dottedPoints(points).map(drawnPoint);
  const ticks = wholeTicks(drawn[0]?.last ?? 0, drawn.at(-1)?.last ?? 0);
  const lows = drawn.flatMap(({ value, low }) => [value, low]).filter((value) => !Number.isNaN(value));
  const lowest = Math.max(-1, Math.floor(Math.min(0, ...lows) * 5) / 5);
  return (plot, { colours }) => {
    const line = { x: 'last', stroke: colours.ink, strokeWidth: 2, curve: 'linear' } as const;
    return {
      height: 340,
      marginLeft: 48,
      marginRight: 84,
      marginTop: 24,
      marginBottom: 44,
      y: { domain: [lowest, 1], clamp: true },
      marks: [
        plot.gridY({ stroke: colours.grid, strokeOpacity: 1 }),
        plot.axisX(ticks, {
          color: colours.faint,
          tickSize: 0,
          tickFormat: (tick: number) => tick.toLocaleString('en-GB'),
          label: xLabel,
          labelAnchor: 'center',
          labelArrow: 'none',
        }),
        plot.axisY({ color: colours.faint, tickSize: 0, label: 'Agreement', labelArrow: 'none' }),
        plot.ruleY([0], { stroke: colours.faint, strokeOpacity: 0.7 }),
        plot.areaY(drawn, { x: 'last', y1: 'low', y2: 'high', fill: colours.band, fillOpacity: 0.6 }),
        plot.line(drawn, { ...line, y: 'percent', stroke: colours.faint, strokeDasharray: '6,4' }),
        plot.line(drawn, { ...line, y: 'value' }),
        // The unseen rim makes the dot easier to press.
        plot.dot(dots, {
          ...{ x: 'last', y: 'value', r: 3, fill: colours.ink },
          ...{ stroke: colours.ink, strokeOpacity: 0, strokeWidth: 8, className: pickedMark },
        }),
        ...endLabels(plot, drawn, coefficient, colours.text),
      ],
    };
  };
}

function drawnPoint({ last, percent, beyondChance }: WindowPoint): DrawnPoint {
  const [low = Number.NaN, high = Number.NaN] = beyondChance.value === null ? [] : (beyondChance.interval ?? []);
  return { last, percent: percent.value ?? Number.NaN, value: beyondChance.value ?? Number.NaN, low, high };
}

/** Names each line at its end; where two names would meet, the upper one moves up and the lower one down. */
function endLabels(plot: Parameters<DrawPlot>[0], drawn: readonly DrawnPoint[], id: WindowCoefficient, fill: string) {
  const ends = [
    { name: 'Percent', y: lastDefined(drawn, 'percent') },
    { name: shortCoefficientName(id), y: lastDefined(drawn, 'value') },
  ].filter(({ y }) => !Number.isNaN(y));
  const [upper, lower] = ends.toSorted((a, b) => b.y - a.y);
  const shift = upper && lower && upper.y - lower.y < 0.08 ? 8 : 0;
  const common = {
    frameAnchor: 'right',
    textAnchor: 'start',
    dx: 10,
    y: 'y',
    text: 'name',
    fill,
    fontWeight: '600',
  } as const;
  return [
    ...(upper ? [plot.text([upper], { ...common, dy: -shift })] : []),
    ...(lower ? [plot.text([lower], { ...common, dy: shift })] : []),
  ];
}

function lastDefined(drawn: readonly DrawnPoint[], name: 'percent' | 'value'): number {
  return drawn.findLast((point) => !Number.isNaN(point[name]))?.[name] ?? Number.NaN;
}
