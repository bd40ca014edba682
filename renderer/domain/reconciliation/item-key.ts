import type { Position } from '../coding/decision.ts';

/** Records are never changed, so neither is the name of what they are about. */
const kept = new WeakMap<readonly Position[], string>();

/** Names what an item or a decision is about: its narrative and codings, or the coder where nobody coded anything. */
export function itemKey(narrativeId: string, positions: readonly Position[]): string {
  const known = kept.get(positions);
  if (known !== undefined) return known;
  const ids = positions.flatMap(({ codings }) => codings.map(({ id }) => id)).sort();
  const names = ids.length > 0 ? ids : positions.map(({ coderId }) => coderId);
  const key = [narrativeId, ...names].join(' ');
  kept.set(positions, key);
  return key;
}
