import type { Coding } from '../coding/coding.ts';
import type { Decision, Position } from '../coding/decision.ts';
import { sharedLength } from '../text/shared-length.ts';
import type { Item } from './item.ts';
import { itemKey } from './item-key.ts';

/** An item, the ruling that is about it, or both; never neither. */
export interface ItemWithDecision {
  readonly item: Item | null;
  readonly decision: Decision | null;
}

/**
 * Finds the ruling that is about each item of one narrative: first one on the very same codings, then, one to one, one that has most
 * in common with it, counting codings first and then text of the same code. What is left stays alone, so that each item and each
 * decision is there once. In the order of reading; the order of `decisions` does not matter.
 */
export function pairWithDecisions(items: readonly Item[], decisions: readonly Decision[]): ItemWithDecision[] {
  if (decisions.length === 0) return items.map((item) => ({ item, decision: null }));
  const newestFirst = [...decisions].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  const found = new Map<Item, Decision>();
  const left = new Set(newestFirst);
  const take = (item: Item, decision: Decision) => {
    found.set(item, decision);
    left.delete(decision);
  };
  const byKey = new Map(items.map((item) => [item.key, item]));
  for (const decision of newestFirst) {
    const item = byKey.get(itemKey(decision.narrativeId, decision.from));
    if (item && !found.has(item)) take(item, decision);
  }
  const open = items.filter((item) => !found.has(item));
  const candidates = [...left].flatMap((decision) =>
    open.map((item) => ({ item, decision, common: inCommon(item.positions, decision.from) })),
  );
  const related = candidates.filter(({ common }) => common.codings > 0 || common.text > 0);
  related.sort((a, b) => b.common.codings - a.common.codings || b.common.text - a.common.text);
  for (const { item, decision } of related) if (!found.has(item) && left.has(decision)) take(item, decision);
  const lines = [
    ...items.map((item) => ({ item, decision: found.get(item) ?? null })),
    ...[...left].map((decision) => ({ item: null, decision })),
  ];
  const placeOf = ({ item, decision }: ItemWithDecision) => item?.start ?? decision?.start ?? 0;
  return lines.sort((a, b) => placeOf(a) - placeOf(b));
}

function inCommon(positions: readonly Position[], from: readonly Position[]) {
  const there = codingsOf(positions);
  const then = codingsOf(from);
  const ids = new Set(then.map(({ id }) => id));
  const codings = there.filter(({ id }) => ids.has(id)).length;
  const shared = there.flatMap((one) => then.map((other) => sharedText(one, other)));
  return { codings, text: shared.reduce((sum, length) => sum + length, 0) };
}

function codingsOf(positions: readonly Position[]): readonly Coding[] {
  return positions.flatMap(({ codings }) => codings);
}

function sharedText(one: Coding, other: Coding): number {
  return one.codeId === other.codeId ? sharedLength(one, other) : 0;
}
