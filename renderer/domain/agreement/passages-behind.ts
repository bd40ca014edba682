import { codeWasLookedFor } from '../coding/code-of-scheme.ts';
import type { Sheet } from '../coding/sheet.ts';
import type { ComparedWork, NarrativeToCompare } from '../coding/units/comparison.ts';
import { type FinishedWork, finishedWork } from '../coding/units/finished-work.ts';
import { type FusedSpan, fusedSpans } from '../coding/units/fused-spans.ts';
import { overlaps } from '../text/overlaps.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Passage, PassagesQuestion } from './passages.ts';

/**
 * The units behind one cell of two coders' 2 × 2 table, in the order of the project and of reading. There are as many
 * of them as the cell counts; at the level of characters (and of spans, which have no cells of their own and are shown
 * as characters) their lengths add up to it. A coder has found the code whatever its status.
 * @throws RangeError if one of the pair is not compared, or if a text is needed and missing.
 */
export function passagesBehind(question: PassagesQuestion, work: ComparedWork): readonly Passage[] {
  const places = question.pair.map((coderId) => question.coderIds.indexOf(coderId));
  if (places.includes(-1)) throw new RangeError('Both coders of the pair must be among those compared.');
  return finishedWork(question, work).flatMap((finished) => {
    const spans = places.map((place) => spansOf(question, work, finished.sheets[place] ?? null));
    const [first, second] = spans;
    if (!first || !second || lacksWhatIsAsked(question, [first, second])) return [];
    return unitsBehind(question, finished, [first, second]).map((unit) => ({
      narrativeId: finished.narrative.id,
      unit,
      spans: [within(first, unit), within(second, unit)] as const,
    }));
  });
}

type PairSpans = readonly [readonly FusedSpan[], readonly FusedSpan[]];

/** What a coder marked with the code in one narrative; `null` if they have not looked for it there. */
function spansOf({ scheme, codeId, comparesStatus }: PassagesQuestion, { schemes }: ComparedWork, sheet: Sheet | null) {
  if (!sheet || !codeWasLookedFor(sheet, scheme.id, codeId, schemes)) return null;
  const codings = sheet.codings.filter((coding) => coding.codeId === codeId);
  return fusedSpans(codings, scheme.id, comparesStatus);
}

/** Spares the cutting of a text into units where a coder who should have found the code has marked nothing. */
function lacksWhatIsAsked({ found }: PassagesQuestion, [first, second]: PairSpans): boolean {
  return (found[0] && first.length === 0) || (found[1] && second.length === 0);
}

function unitsBehind(question: PassagesQuestion, finished: FinishedWork, spans: PairSpans): (Span | null)[] {
  const { unit, found, scheme, leavesOutUncoded } = question;
  const codings = finished.sheets.flatMap((sheet) => sheet?.codings ?? []);
  const coded: readonly Span[] = codings.filter(({ schemeId }) => schemeId === scheme.id);
  const left = unit === 'span' || !leavesOutUncoded ? null : coded;
  const isBehind = (one: Span | null) =>
    within(spans[0], one).length > 0 === found[0] &&
    within(spans[1], one).length > 0 === found[1] &&
    (left === null || within(left, one).length > 0);
  if (unit === 'narrative') return isBehind(null) ? [null] : [];
  const text = textOf(finished.narrative);
  if (unit === 'sentence') return sentences(text).filter(isBehind);
  return joined(stretches(text.length, [...spans[0], ...spans[1], ...(left ?? [])]).filter(isBehind));
}

function within<Place extends Span>(spans: readonly Place[], unit: Span | null): readonly Place[] {
  return unit === null ? spans : spans.filter((span) => overlaps(span, unit));
}

/** The text cut at every edge of these spans, so that each of them covers a stretch wholly or not at all. */
function stretches(length: number, spans: readonly Span[]): Span[] {
  const edges = new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => ({ start: cuts[index] ?? 0, end }));
}

function joined(parts: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const part of parts) {
    const last = spans.at(-1);
    if (last?.end === part.start) spans[spans.length - 1] = { start: last.start, end: part.end };
    else spans.push(part);
  }
  return spans;
}

function textOf({ id, text }: NarrativeToCompare): string {
  if (text === undefined) throw new RangeError(`The text of narrative ${id} is needed to find its units.`);
  return text;
}
