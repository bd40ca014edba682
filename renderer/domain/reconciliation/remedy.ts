import { groupBy } from '../coding/group-by.ts';
import { codesOfDisagreement } from './codes-of-disagreement.ts';
import type { Disagreement, DisagreementKind } from './disagreement.ts';
import { isOneWay } from './is-one-way.ts';

/** Fewer disagreements than this tell nothing about their cause. */
const fewestForRemedy = 5;

/** What would help most with one code. */
export type Remedy =
  /**
   * Mostly coded by one and not by the other. `missedBy`: who missed at least three in four of them, and in so many more
   * narratives than the other way round that chance would not explain it; `null`: nobody stands out. `isMutual`: not only
   * one of the coders missed it.
   */
  | { readonly kind: 'missed'; readonly missedBy: string | null; readonly isMutual: boolean }
  /** Mostly coded as something else: most often as this code; `null`: no one code stands out. */
  | { readonly kind: 'different_outcome'; readonly otherCodeId: string | null }
  /** Mostly the same passage, taken longer or shorter. */
  | { readonly kind: 'different_edges' }
  /** Mostly the same passage with another status: most often with these two (`''`: none given); `null`: no two stand out. */
  | { readonly kind: 'different_status'; readonly statuses: readonly [string, string] | null };

/**
 * The remedy that the disagreements about one code call for: that of the kind which makes up at least half of them, and more
 * than any other. `null`: no kind does, or there are fewer than `fewestForRemedy`.
 */
export function remedyFor(codeId: string, own: readonly Disagreement[]): Remedy | null {
  const kind = mostFrequent(own.map((one) => one.kind));
  const ofKind = own.filter((one) => one.kind === kind);
  if (kind === null || own.length < fewestForRemedy || 2 * ofKind.length < own.length) return null;
  return remedies[kind](ofKind, codeId);
}

const remedies: Readonly<Record<DisagreementKind, (own: readonly Disagreement[], codeId: string) => Remedy>> = {
  missed: (own) => {
    const missers = own.flatMap(({ coderIds, spans }) => coderIds.filter((_, side) => spans[side] === null));
    const missedBy = mostFrequent(missers);
    const isMostly = 4 * missers.filter((id) => id === missedBy).length >= 3 * missers.length;
    const isNamed = missedBy !== null && isMostly && missesOneWay(missedBy, own);
    return { kind: 'missed', missedBy: isNamed ? missedBy : null, isMutual: new Set(missers).size > 1 };
  },
  different_outcome: (own, codeId) => ({
    kind: 'different_outcome',
    otherCodeId: mostFrequent(own.flatMap((one) => codesOfDisagreement(one).filter((id) => id !== codeId))),
  }),
  different_edges: () => ({ kind: 'different_edges' }),
  different_status: (own) => {
    const pairs = own.map(({ spans }) => spans.map((span) => span?.status ?? '').sort());
    const [one, other] = mostFrequent(pairs.map((pair) => pair.join('\n')))?.split('\n') ?? [];
    return { kind: 'different_status', statuses: one === undefined || other === undefined ? null : [one, other] };
  },
};

/**
 * A sign test over narratives, since passages of one are not independent: in which the coder missed more than they alone
 * coded, against in which it was the other way round.
 */
function missesOneWay(coderId: string, own: readonly Disagreement[]): boolean {
  const involved = own.filter(({ coderIds }) => coderIds.includes(coderId));
  const balances = [...groupBy(involved, ({ narrativeId }) => narrativeId).values()].map((ofNarrative) =>
    ofNarrative.reduce((sum, { coderIds, spans }) => sum + (spans[coderIds.indexOf(coderId)] === null ? 1 : -1), 0),
  );
  return isOneWay(balances.filter((one) => one > 0).length, balances.filter((one) => one < 0).length);
}

/** `null` for none, and where the first place is shared. */
function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
