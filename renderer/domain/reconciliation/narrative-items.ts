import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coding } from '../coding/coding.ts';
import { type DecisionSubject, decisionSubjects, type Position } from '../coding/decision.ts';
import { groupBy } from '../coding/group-by.ts';
import type { Sheet } from '../coding/sheet.ts';
import { compareSpans } from '../text/compare-spans.ts';
import { compareSides, pairsOf, type Side, sideOf } from './compare-sides.ts';
import { DisjointGroups } from './disjoint-groups.ts';
import type { Item } from './item.ts';
import { itemAgreement } from './item-agreement.ts';
import { itemKey } from './item-key.ts';
import { linkOverlaps, type SpanOfSide } from './link-overlaps.ts';
import { sharedPieces } from './shared-pieces.ts';

/** How items are found. */
export interface ItemQuestion {
  /** The revision whose codes are compared. */
  readonly scheme: Scheme;
  /** Every revision of the scheme. */
  readonly schemes: readonly Scheme[];
  /** Edges that lie this many UTF-16 units apart, or fewer, are the same. */
  readonly tolerance: number;
}

/**
 * What is to be settled on one narrative: every fused span of a code that its coder looked for is in exactly one item, and so is
 * every disagreement of every pair. `sheets` are the narrative's finished ones, in the project's order of coders.
 *
 * Spans belong together that a pair matched or took for the same passage under two codes; with three or more coders also any
 * that overlap and have the same code. By place, then by code.
 */
export function itemsOfNarrative(sheets: readonly Sheet[], question: ItemQuestion): Item[] {
  const sides = sheets.map((sheet) => ({ ...sideOf(sheet, question.scheme, question.schemes), sheet }));
  const [only] = sides;
  if (!only) return [];
  if (sides.length === 1 && only.spans.length === 0) return [nothingFound(only.sheet, question.scheme.id)];
  const spans: SpanOfSide[] = sides.flatMap(({ spans: all, lookedFor }, side) =>
    all.filter(({ codeId }) => lookedFor.has(codeId)).map((span) => ({ span, side })),
  );
  const places = new Map(spans.map(({ span }, place) => [span, place]));
  const placeOf = (span: SpanOfSide['span'] | null) => (span === null ? undefined : places.get(span));
  const groups = new DisjointGroups(spans.length);
  const differences = pairsOf([...sides.keys()]).flatMap(([a, b]) => {
    const [first, second] = [sides[a], sides[b]];
    if (!first || !second) return [];
    const compared = compareSides(first, second, question);
    for (const [one, other] of compared.matches) groups.join(placeOf(one), placeOf(other));
    return compared.differences.map(({ kind, spans: [one, other] }) => {
      groups.join(placeOf(one), placeOf(other));
      return { kind, place: placeOf(one) ?? placeOf(other) ?? 0, coderIds: [first.coderId, second.coderId] as const };
    });
  });
  if (sides.length > 2) linkOverlaps(spans, groups);
  const differencesOf = groupBy(differences, ({ place }) => groups.of(place));
  const members = groupBy(spans.keys(), (place) => groups.of(place));
  const items = [...members].map(([root, inGroup]) => {
    const own = inGroup.flatMap((place) => spans[place] ?? []);
    return itemOf(own, sides, differencesOf.get(root) ?? [], question.scheme);
  });
  return items.sort(inReadingOrder(question.scheme));
}

type SideWithSheet = Side & { readonly sheet: Sheet };

interface FoundDifference {
  readonly kind: DecisionSubject;
  readonly coderIds: readonly [string, string];
}

function itemOf(
  own: readonly SpanOfSide[],
  sides: readonly SideWithSheet[],
  differences: readonly FoundDifference[],
  scheme: Scheme,
): Item {
  const found = new Set(own.map(({ span }) => span.codeId));
  const codeIds = scheme.codes.map(({ id }) => id).filter((id) => found.has(id));
  const bySide = groupBy(own, ({ side }) => side);
  const positions = sides.flatMap(({ sheet, lookedFor }, side): Position[] => {
    if (!codeIds.some((id) => lookedFor.has(id))) return [];
    const codings = codingsOf(sheet, bySide.get(side) ?? []);
    return [{ coderId: sheet.coderId, sheetRevision: sheet.revision, codings }];
  });
  const narrativeId = sides[0]?.sheet.narrativeId ?? '';
  const differing = new Map(differences.map(({ coderIds }) => [coderIds.join(' '), coderIds]));
  return {
    key: itemKey(narrativeId, positions),
    narrativeId,
    schemeId: scheme.id,
    codeIds,
    start: own.reduce((first, { span }) => Math.min(first, span.start), Number.POSITIVE_INFINITY),
    end: own.reduce((last, { span }) => Math.max(last, span.end), Number.NEGATIVE_INFINITY),
    subjects: subjectsOf(positions, differences),
    positions,
    agreement: itemAgreement(positions),
    pairs: differing.size > 0 ? [...differing.values()] : pairsOf(positions.map(({ coderId }) => coderId)),
  };
}

/** Codings fused to `mixed` may agree as a whole and not in their pieces: that is for somebody to look at. */
function subjectsOf(positions: readonly Position[], differences: readonly FoundDifference[]): DecisionSubject[] {
  if (differences.length > 0) {
    const kinds = new Set(differences.map(({ kind }) => kind));
    return decisionSubjects.filter((subject) => kinds.has(subject));
  }
  if (positions.length === 1) return ['single'];
  return sharedPieces(positions) ? ['identical'] : ['different_status'];
}

function codingsOf({ codings }: Sheet, own: readonly SpanOfSide[]): readonly Coding[] {
  const ids = new Set(own.flatMap(({ span }) => span.codingIds));
  return codings.filter(({ id }) => ids.has(id)).sort(compareSpans);
}

function nothingFound({ narrativeId, coderId, revision }: Sheet, schemeId: string): Item {
  const positions = [{ coderId, sheetRevision: revision, codings: [] }];
  const key = itemKey(narrativeId, positions);
  return {
    key,
    narrativeId,
    schemeId,
    codeIds: [],
    start: 0,
    end: 0,
    subjects: ['single'],
    positions,
    pairs: [],
    agreement: 1,
  };
}

function inReadingOrder({ codes }: Scheme): (a: Item, b: Item) => number {
  const placeOf = ({ codeIds }: Item) => codes.findIndex(({ id }) => id === codeIds[0]);
  return (a, b) => a.start - b.start || a.end - b.end || placeOf(a) - placeOf(b) || (a.key < b.key ? -1 : 1);
}
