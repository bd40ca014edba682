import type { Position } from '../coding/decision.ts';

/** Names what an item or a decision is about: its narrative and codings, or the coder where nobody coded anything. */
export function itemKey(narrativeId: string, positions: readonly Position[]): string {
  const ids = positions.flatMap(({ codings }) => codings.map(({ id }) => id)).sort();
  const names = ids.length > 0 ? ids : positions.map(({ coderId }) => coderId);
  return [narrativeId, ...names].join(' ');
}
