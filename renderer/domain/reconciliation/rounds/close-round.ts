import type { Act } from '../../coding/change.ts';
import type { ProjectState } from '../../coding/dataset.ts';
import type { KeptAgreement } from '../../coding/round.ts';

/**
 * The act by which a lead closes a round and keeps its agreement. It cannot be undone. `at` is milliseconds since 1970, UTC. `null`
 * if there is no such round or it is closed already.
 */
export function closeRound(
  state: Pick<ProjectState, 'rounds'>,
  roundId: string,
  { agreement, by, at }: { readonly agreement: KeptAgreement; readonly by: string; readonly at: number },
): Act | null {
  const before = state.rounds.find(({ id }) => id === roundId);
  if (!before || before.closedAt !== undefined) return null;
  const after = { ...before, closedAt: at, agreement };
  return {
    coderId: by,
    scope: 'project',
    label: 'close_round',
    note: before.name,
    entries: [{ table: 'rounds', id: roundId, before, after }],
  };
}
