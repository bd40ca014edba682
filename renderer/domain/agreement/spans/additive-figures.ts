import type { Estimate, UndefinedReason } from '../estimate.ts';
import type { CoefficientId, Figure } from '../figures.ts';
import { type BootstrapInterval, bootstrapIntervals, type Resampling } from '../resampling/bootstrap.ts';
import { weightedSum } from '../resampling/weighted-sum.ts';

/** Coefficients that come from numbers which add up over texts. */
export interface AdditiveMeasure<Text> {
  /** How many numbers. */
  readonly width: number;
  /** The measure at work on numbers that are kept elsewhere, `width` of them. */
  readonly within: (numbers: Float64Array) => MeasureWithin<Text>;
}

export interface MeasureWithin<Text> {
  /** Adds what one text holds to the numbers. */
  readonly add: (text: Text) => void;
  readonly coefficients: readonly CoefficientWithin[];
}

export interface CoefficientWithin {
  /** `null`: all codes together. */
  readonly codeId: string | null;
  readonly coefficient: CoefficientId;
  /** What the numbers give now. */
  readonly now: () => Estimate;
}

/** A measure that figures are wanted of. */
export interface WantedMeasure<Text> extends AdditiveMeasure<Text> {
  /** At least two texts count for it, so that there is something to draw from. */
  readonly isResampled: boolean;
}

/** A figure and the code that it is about; `null`: all codes together. */
export interface CodeFigure {
  readonly codeId: string | null;
  readonly figure: Figure;
}

/**
 * The figures of texts under these measures, with percentile bootstrap intervals over texts. Each text is reduced to its
 * numbers once; a replicate is a sum of them, each as often as its text was drawn.
 */
export function additiveFigures<Text>(
  texts: readonly Text[],
  measures: readonly WantedMeasure<Text>[],
  resampling: Resampling,
  onProgress?: (share: number) => void,
): CodeFigure[] {
  const numbers = new Float64Array(measures.reduce((width, measure) => width + measure.width, 0));
  const within = measuresWithin(measures, numbers);
  const addUp = weightedSum(rowsOf(texts, within, numbers), numbers);
  addUp(new Uint16Array(texts.length).fill(1));
  const figures = within.flatMap(({ coefficients, isResampled }) =>
    coefficients.map((one) => ({ ...one, isResampled, estimate: one.now() })),
  );
  const resampled = figures.filter(({ isResampled, estimate }) => isResampled && estimate.value !== null);
  const replicate = (times: Uint16Array, values: Float64Array) => {
    addUp(times);
    for (const [at, { now }] of resampled.entries()) values[at] = now().value ?? Number.NaN;
  };
  const intervals = bootstrapIntervals(texts.length, resampled.length, resampling, replicate, onProgress);
  return figures.map((one) => codeFigure(one, intervals[resampled.indexOf(one)]));
}

/** What each text holds, one row after the other. */
function rowsOf<Text>(
  texts: readonly Text[],
  within: readonly MeasureWithin<Text>[],
  numbers: Float64Array,
): Float64Array {
  const rows = new Float64Array(texts.length * numbers.length);
  for (const [at, text] of texts.entries()) {
    numbers.fill(0);
    for (const { add } of within) add(text);
    rows.set(numbers, at * numbers.length);
  }
  return rows;
}

function codeFigure(
  { codeId, coefficient, estimate }: Omit<CoefficientWithin, 'now'> & { readonly estimate: Estimate },
  { interval, replicates, skipped }: BootstrapInterval = { interval: null, replicates: 0, skipped: 0 },
): CodeFigure {
  if (estimate.value === null || !interval) {
    return { codeId, figure: { coefficient, estimate, method: null, replicates, skipped } };
  }
  const withInterval = { value: estimate.value, interval };
  return { codeId, figure: { coefficient, estimate: withInterval, method: 'bootstrap', replicates, skipped } };
}

/** The measures at work, each on its own stretch of the numbers. */
function measuresWithin<Text>(measures: readonly WantedMeasure<Text>[], numbers: Float64Array) {
  let end = 0;
  return measures.map(({ width, within, isResampled }) => {
    end += width;
    return { ...within(numbers.subarray(end - width, end)), isResampled };
  });
}

/** The figures of a measure that has no value for this reason. */
export function undefinedFigures<Text>(
  { width, within }: AdditiveMeasure<Text>,
  reason: UndefinedReason,
): CodeFigure[] {
  return within(new Float64Array(width)).coefficients.map(({ codeId, coefficient }) => {
    const figure = { coefficient, estimate: { value: null, reason }, method: null, replicates: 0, skipped: 0 };
    return { codeId, figure };
  });
}
