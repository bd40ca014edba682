import type { CodedSpan } from '../../../../renderer/domain/agreement/span-f1.ts';

type Coders = readonly (readonly CodedSpan[])[];
type Matrix = readonly (readonly number[])[];

const sumOf = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const square = (number: number) => number * number;

/** The family by its definition: full matrices of observed and expected coincidences, counted character by character; NaN for 0 / 0. */
export function unitizingByDefinition(length: number, coders: Coders) {
  const codes = [...new Set(coders.flat().map(({ code }) => code))];
  const values = [null, ...codes];
  const valueAt = (spans: readonly CodedSpan[], place: number) =>
    spans.find(({ start, end }) => start <= place && place < end)?.code ?? null;
  const observed = (isCounted: (c: string | number | null, k: string | number | null) => boolean): Matrix =>
    values.map((c) => values.map((k) => (isCounted(c, k) ? orderedPairs(coders, length, valueAt, c, k) : 0)));
  const everywhere = observed(() => true);
  const marked = observed((c, k) => c !== null && k !== null);
  const expected = expectedFrom(everywhere, [
    sumOf(coders.map((spans) => length - sumOf(spans.map(({ start, end }) => end - start)))),
    ...codes.map((code) =>
      sumOf(
        coders
          .flat()
          .filter((span) => span.code === code)
          .map((span) => square(span.end - span.start)),
      ),
    ),
  ]);
  const expectedMarked = expectedFrom(marked, [
    0,
    ...codes.map((code) =>
      sumOf(
        coders.flatMap((spans, at) =>
          spans.filter((span) => span.code === code).map((span) => square(metByOthers(coders, at, span))),
        ),
      ),
    ),
  ]);
  return {
    u: 1 - unlike(everywhere) / unlike(expected),
    barU: 1 - sumOf((everywhere[0] ?? []).slice(1)) / sumOf((expected[0] ?? []).slice(1)),
    cu: 1 - unlike(marked) / unlike(expectedMarked),
    ku: new Map(codes.map((code, at) => [String(code), kuOf(marked, expectedMarked, at + 1)])),
  };
}

function orderedPairs<T>(
  coders: Coders,
  length: number,
  valueAt: (spans: readonly CodedSpan[], place: number) => T,
  c: T,
  k: T,
): number {
  let places = 0;
  for (const [i, one] of coders.entries()) {
    for (const [j, other] of coders.entries()) {
      for (let place = 0; i !== j && place < length; place += 1) {
        if (valueAt(one, place) === c && valueAt(other, place) === k) places += 1;
      }
    }
  }
  return places / (coders.length - 1);
}

/** The length that other coders marked of a span, averaged over them. */
function metByOthers(coders: Coders, at: number, { start, end }: CodedSpan): number {
  const others = coders.filter((_, other) => other !== at);
  const places = Array.from({ length: end - start }, (_, place) => start + place);
  const isMarked = (spans: readonly CodedSpan[], place: number) =>
    spans.some((span) => span.start <= place && place < span.end);
  return sumOf(others.map((spans) => places.filter((place) => isMarked(spans, place)).length)) / others.length;
}

function expectedFrom(observed: Matrix, squares: readonly number[]): Matrix {
  const rows = observed.map(sumOf);
  const total = sumOf(rows);
  const scale = total - sumOf(squares) / total;
  return rows.map((one, c) => rows.map((other, k) => (one * other - (c === k ? (squares[c] ?? 0) : 0)) / scale));
}

function unlike(matrix: Matrix): number {
  return sumOf(matrix.map((row, c) => sumOf(row.filter((_, k) => k !== c))));
}

function kuOf(observed: Matrix, expected: Matrix, k: number): number {
  const [lk, ek] = [sumOf(observed[k] ?? []), sumOf(expected[k] ?? [])];
  return 1 - (ek / lk) * ((lk - (observed[k]?.[k] ?? 0)) / (ek - (expected[k]?.[k] ?? 0)));
}
