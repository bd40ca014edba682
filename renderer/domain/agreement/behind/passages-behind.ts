import { codeWasLookedFor } from '../../coding/code-of-scheme.ts';
import type { Sheet } from '../../coding/sheet.ts';
import { codingsOfScheme } from '../../coding/units/codings-of-scheme.ts';
import type { ComparedWork } from '../../coding/units/comparison.ts';
import { type FinishedWork, finishedWork } from '../../coding/units/finished-work.ts';
import { type FusedSpan, fusedSpans } from '../../coding/units/fused-spans.ts';
import { narrativeUnits } from '../../coding/units/narrative-units.ts';
import { overlaps } from '../../text/overlaps.ts';
import type { Span } from '../../text/span.ts';
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

/** A passage of which only the place is known, with what the two marked there; `sheets` hold their finished work on it. */
export function passageAt(
  { narrativeId, unit }: Pick<Passage, 'narrativeId' | 'unit'>,
  question: PassagesQuestion,
  sheets: readonly Sheet[],
): Passage {
  const spansThere = (coderId: string) => {
    const sheet = sheets.find((one) => one.narrativeId === narrativeId && one.coderId === coderId);
    return sheet ? within(codeSpans(question, sheet), unit) : [];
  };
  const [first, second] = question.pair;
  return { narrativeId, unit, spans: [spansThere(first), spansThere(second)] };
}

type PairSpans = readonly [readonly FusedSpan[], readonly FusedSpan[]];

/** What a coder marked with the code in one narrative; `null` if they have not looked for it there. */
function spansOf(question: PassagesQuestion, { schemes }: ComparedWork, sheet: Sheet | null) {
  const { scheme, codeId } = question;
  return sheet && codeWasLookedFor(sheet, scheme.id, codeId, schemes) ? codeSpans(question, sheet) : null;
}

function codeSpans({ scheme, codeId, comparesStatus }: PassagesQuestion, { codings }: Sheet): readonly FusedSpan[] {
  const ofCode = codings.filter((coding) => coding.codeId === codeId);
  return fusedSpans(ofCode, scheme.id, comparesStatus);
}

/** Spares the cutting of a text into units where a coder who should have found the code has marked nothing. */
function lacksWhatIsAsked({ found }: PassagesQuestion, [first, second]: PairSpans): boolean {
  return (found[0] && first.length === 0) || (found[1] && second.length === 0);
}

function unitsBehind(question: PassagesQuestion, finished: FinishedWork, spans: PairSpans): readonly (Span | null)[] {
  const { unit, found, scheme, leavesOutUncoded } = question;
  const coded: readonly Span[] = finished.sheets.flatMap((sheet) => codingsOfScheme(sheet?.codings ?? [], scheme));
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
