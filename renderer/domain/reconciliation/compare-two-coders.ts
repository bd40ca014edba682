import { groupBy } from '../coding/group-by.ts';
import type { FusedSpan } from '../coding/units/fused-spans.ts';
import { differentOutcomes } from './different-outcomes.ts';
import { type Disagreement, disagreementKinds, type MatchedSpans } from './disagreement.ts';
import { edgeDistance } from './edge-distance.ts';
import { matchSameCode } from './match-same-code.ts';
import { readingOrder } from './reading-order.ts';

/** A difference between two coders, without saying where and who. */
export type Difference = Pick<Disagreement, 'kind' | 'spans'>;

/** How two coders' fused spans of one narrative compare; both lists in the order of reading. */
export interface TwoCodersCompared {
  readonly matches: readonly MatchedSpans['spans'][];
  readonly differences: readonly Difference[];
}

/**
 * Sorts everything in which two coders differ on one narrative:
 * (1) spans of the same code that overlap are matched, one to one, as many as can be;
 * (2) a matched pair with two statuses is a `different_status`, one with edges beyond the tolerance a `different_edges`;
 * (3) left-over spans that are the same passage under two codes are a `different_outcome`;
 * (4) the rest is `missed`.
 * So every span is in exactly one match, `different_outcome` or `missed`. Exchanging the coders exchanges the sides and
 * nothing else. `codeIds` are the codes that count, in the scheme's order; every span has one of them.
 */
export function compareTwoCoders(
  first: readonly FusedSpan[],
  second: readonly FusedSpan[],
  { codeIds, tolerance }: { readonly codeIds: readonly string[]; readonly tolerance: number },
): TwoCodersCompared {
  const matches = matchesByCode(first, second, codeIds);
  const ofFirst = { all: first, leftOver: without(first, matches) };
  const ofSecond = { all: second, leftOver: without(second, matches) };
  const outcomes = differentOutcomes(ofFirst, ofSecond, codeIds);
  const differences: Difference[] = [
    ...matches.filter(([a, b]) => a.status !== b.status).map((spans) => differs('different_status', spans)),
    ...matches.filter(([a, b]) => edgeDistance(a, b) > tolerance).map((spans) => differs('different_edges', spans)),
    ...outcomes.map((spans) => differs('different_outcome', spans)),
    ...without(ofFirst.leftOver, outcomes).map((span) => differs('missed', [span, null])),
    ...without(ofSecond.leftOver, outcomes).map((span) => differs('missed', [null, span])),
  ];
  const order = readingOrder(codeIds);
  const kindOrder = ({ kind }: Difference) => disagreementKinds.indexOf(kind);
  return {
    matches: matches.sort(order),
    differences: differences.sort((a, b) => order(a.spans, b.spans) || kindOrder(a) - kindOrder(b)),
  };
}

type SpanPair = MatchedSpans['spans'];

function matchesByCode(first: readonly FusedSpan[], second: readonly FusedSpan[], codeIds: readonly string[]) {
  const ofFirst = groupBy(first, ({ codeId }) => codeId);
  const ofSecond = groupBy(second, ({ codeId }) => codeId);
  return codeIds.flatMap((codeId) => {
    const [ofOne, ofOther] = [ofFirst.get(codeId), ofSecond.get(codeId)];
    return ofOne && ofOther ? matchSameCode(ofOne, ofOther) : [];
  });
}

function without(spans: readonly FusedSpan[], pairs: readonly SpanPair[]): FusedSpan[] {
  if (pairs.length === 0) return [...spans];
  const taken = new Set(pairs.flat());
  return spans.filter((span) => !taken.has(span));
}

function differs(kind: Difference['kind'], spans: Difference['spans']): Difference {
  return { kind, spans };
}
