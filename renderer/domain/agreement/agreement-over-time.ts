import type { ComparedWork, Comparison } from '../coding/units/comparison.ts';
import type { UnitTable } from '../coding/units/unit-table.ts';
import { unitTables } from '../coding/units/unit-tables.ts';
import type { RatedUnits } from './counts/rated-units.ts';
import type { Estimate } from './estimate.ts';
import { gwetAC1Of } from './gwet-ac1.ts';
import { krippendorffAlphaOf } from './krippendorff-alpha.ts';
import type { AgreementWindow, OverTimeQuestion } from './over-time.ts';
import { percentAgreementOf } from './percent-agreement.ts';

/** Many more windows than this cannot be told apart in a plot. */
const MOST_WINDOWS = 200;

/**
 * Agreement in windows that move over the narratives in the order in which they were finished, with the narrative as unit
 * whatever the question says: for each window every code in the scheme's order, then the mean over the codes that are defined
 * in it. All windows hold `windowSize` narratives, the first begins with the first and the last ends with the last; a window
 * moves on by one narrative, or by as many as keep their number at about 200 and leave no gap. No windows if the narratives do not fill one.
 *
 * Example: of five narratives with windows of three, the windows are 1–3, 2–4 and 3–5.
 * @throws RangeError if `windowSize` is below 2.
 */
export function agreementOverTime(question: OverTimeQuestion, work: ComparedWork): readonly AgreementWindow[] {
  const { finishOrder, windowSize } = question;
  const comparison: Comparison = { ...question, unit: 'narrative' };
  const codes = unitTables(comparison, work).codes.map((table) => ({ table, rows: rowsInOrder(table, finishOrder) }));
  return windowStarts(finishOrder.length, windowSize).flatMap((start) => {
    const place = { first: start + 1, last: start + windowSize };
    const ofCodes = codes.map(({ table, rows }) => {
      const ratedUnits = ratedUnitsOf(table, rows.slice(start, start + windowSize));
      return {
        ...place,
        codeId: table.codeId,
        percent: ofCompared(percentAgreementOf(ratedUnits)),
        alpha: ofCompared(krippendorffAlphaOf(ratedUnits)),
        ac1: ofCompared(gwetAC1Of(ratedUnits)),
      };
    });
    return ofCodes.length === 0 ? [] : [...ofCodes, { ...place, codeId: null, ...meanOf(ofCodes) }];
  });
}

/** Where the windows begin, from 0. */
function windowStarts(narratives: number, size: number): number[] {
  if (size < 2) throw new RangeError('A window holds at least two narratives.');
  const last = narratives - size;
  if (last < 0) return [];
  const step = Math.min(size, Math.max(1, Math.ceil(last / MOST_WINDOWS)));
  const starts = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
  return starts.at(-1) === last ? starts : [...starts, last];
}

/** The place in `table.rows` of each narrative's ratings; `null` where nobody rated it. */
function rowsInOrder({ narrativeIds, starts, rowOf }: UnitTable, finishOrder: readonly string[]): (number | null)[] {
  const rows = new Map(narrativeIds.map((id, at) => [id, rowOf[starts[at] ?? -1] ?? null]));
  return finishOrder.map((id) => rows.get(id) ?? null);
}

/** Of two coders only what both rated, as in their figures. */
function ratedUnitsOf({ coderIds, rows, categories }: UnitTable, window: readonly (number | null)[]): RatedUnits {
  const weights = new Map<number, number>();
  for (const row of window) if (row !== null) weights.set(row, (weights.get(row) ?? 0) + 1);
  const units = [...weights].flatMap(([row, weight]) => {
    const ratings = (rows[row] ?? []).filter((rating) => rating !== null);
    if (coderIds.length === 2 && ratings.length < 2) return [];
    const counts = new Array<number>(categories.length).fill(0);
    for (const rating of ratings) counts[rating] = (counts[rating] ?? 0) + 1;
    return [{ counts, weight }];
  });
  return { categories: categories.length, units };
}

/** A window without ratings is one of narratives that two coders have finished: only nothing in them could be compared. */
function ofCompared(estimate: Estimate): Estimate {
  const isBlank = estimate.value === null && estimate.reason === 'nothing_rated';
  return isBlank ? { value: null, reason: 'no_pair' } : estimate;
}

type Coefficients = Pick<AgreementWindow, 'percent' | 'alpha' | 'ac1'>;

function meanOf(ofCodes: readonly Coefficients[]): Coefficients {
  const mean = (name: keyof Coefficients) => meanEstimate(ofCodes.map((ofCode) => ofCode[name]));
  return { percent: mean('percent'), alpha: mean('alpha'), ac1: mean('ac1') };
}

/** The plain mean of those that are defined; if none is, the first one's reason. */
function meanEstimate(estimates: readonly Estimate[]): Estimate {
  const values = estimates.flatMap(({ value }) => value ?? []);
  if (values.length > 0) return { value: values.reduce((sum, value) => sum + value, 0) / values.length };
  return estimates[0] ?? { value: null, reason: 'nothing_rated' };
}
