import { codeWasLookedFor } from '../coding/code-of-scheme.ts';
import type { Sheet } from '../coding/sheet.ts';
import type { ComparedWork } from '../coding/units/comparison.ts';
import { type FinishedWork, finishedWork } from '../coding/units/finished-work.ts';
import { type FusedSpan, fusedSpans } from '../coding/units/fused-spans.ts';
import { narrativeUnits } from '../coding/units/narrative-units.ts';
import { overlaps } from '../text/overlaps.ts';
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

function unitsBehind(question: PassagesQuestion, finished: FinishedWork, spans: PairSpans): readonly (Span | null)[] {
  const { unit, found, scheme, leavesOutUncoded } = question;
  const codings = finished.sheets.flatMap((sheet) => sheet?.codings ?? []);
  const coded: readonly Span[] = codings.filter(({ schemeId }) => schemeId === scheme.id);
  const leavesOut = leavesOutUncoded && unit !== 'span';
  const isBehind = (one: Span) =>
    spans.every((ofCoder, coder) => within(ofCoder, one).length > 0 === found[coder]) &&
    (!leavesOut || within(coded, one).length > 0);
  const units = narrativeUnits(unit === 'span' ? 'character' : unit, finished.narrative, coded).filter(isBehind);
  if (unit === 'narrative') return units.map(() => null);
  return unit === 'sentence' ? units : joined(units);
}

function within<Place extends Span>(spans: readonly Place[], unit: Span | null): readonly Place[] {
  return unit === null ? spans : spans.filter((span) => overlaps(span, unit));
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
