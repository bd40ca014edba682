import type { Sheet } from './sheet.ts';

/**
 * True if the viewer has begun the narrative or is assigned to it, and has not finished it: then nobody else's work opens to
 * them. `assigned` are the ids of the narratives that are assigned to the viewer: see `assignedNarratives`.
 */
export function codesUnfinished(
  assigned: ReadonlySet<string>,
  sheetsOfNarrative: readonly Sheet[],
  narrativeId: string,
  viewerId: string,
): boolean {
  const own = sheetsOfNarrative.find((sheet) => sheet.coderId === viewerId);
  if (own?.state === 'finished') return false;
  if (own && (own.state === 'in_progress' || own.codings.length > 0)) return true;
  return assigned.has(narrativeId);
}
