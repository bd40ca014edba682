import type { Act, Entry } from '../change.ts';
import type { ProjectState } from '../dataset.ts';
import type { Assignment, AssignmentDraw, Round, RoundSettings } from '../round.ts';
import { sameRecord } from '../same-record.ts';
import { openRoundIds } from './open-rounds.ts';

/** What a round begins with: exact edges, identical coding passes together, and the desk hides names. */
export const firstSettings: RoundSettings = { tolerance: 0, passesIdentical: true, hidesNames: true };

/** A round that is about to begin. */
export interface NewRound {
  /** Random. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970, UTC. */
  readonly startedAt: number;
  readonly settings: RoundSettings;
  /** None if it is assigned by hand. */
  readonly draw?: AssignmentDraw;
}

/**
 * The act that begins a round with these assignments. Left out are narratives that are no longer there or were taken by an
 * open round in the meantime. `null` if none is left: a round without narratives is none.
 */
export function startRound(
  state: ProjectState,
  actorId: string,
  round: NewRound,
  assignments: readonly Assignment[],
): Act | null {
  const entries = newAssignments(state, round.id, assignments);
  if (entries.length === 0) return null;
  const begun: Entry = { table: 'rounds', id: round.id, before: null, after: round };
  return { coderId: actorId, scope: 'project', label: 'start_round', entries: [begun, ...entries] };
}

/** The act that assigns more narratives in a running round; the round then tells of this draw. `null` for a closed round or if nothing is left to assign. */
export function assign(
  state: ProjectState,
  actorId: string,
  roundId: string,
  given: { readonly assignments: readonly Assignment[]; readonly draw?: AssignmentDraw },
): Act | null {
  const round = openRound(state, roundId);
  const entries = round ? newAssignments(state, roundId, given.assignments) : [];
  if (!round || entries.length === 0) return null;
  const after = given.draw ? { ...round, draw: given.draw } : round;
  const drawn: Entry[] = sameRecord(round, after) ? [] : [{ table: 'rounds', id: roundId, before: round, after }];
  return { coderId: actorId, scope: 'project', label: 'assign', entries: [...drawn, ...entries] };
}

/** The act that gives a round another name or other settings; `null` if nothing differs, or the round is closed or unknown. */
export function changeRound(
  state: ProjectState,
  actorId: string,
  roundId: string,
  change: Partial<Pick<Round, 'name' | 'settings'>>,
): Act | null {
  const before = openRound(state, roundId);
  if (!before) return null;
  const after = { ...before, ...change };
  if (sameRecord(before, after)) return null;
  const entries: Entry[] = [{ table: 'rounds', id: roundId, before, after }];
  return { coderId: actorId, scope: 'project', label: 'change_round', entries };
}

/**
 * The act that takes narratives out of a running round. What coders did on them stays theirs. `null` for a closed round, or
 * if none of them is in it.
 */
export function unassign(
  state: ProjectState,
  actorId: string,
  roundId: string,
  narrativeIds: readonly string[],
): Act | null {
  if (!openRound(state, roundId)) return null;
  const out = new Set(narrativeIds);
  const entries = state.assignments
    .filter((assignment) => assignment.roundId === roundId && out.has(assignment.narrativeId))
    .map((before): Entry => ({ table: 'assignments', roundId, narrativeId: before.narrativeId, before, after: null }));
  if (entries.length === 0) return null;
  return { coderId: actorId, scope: 'project', label: 'assign', entries };
}

function openRound({ rounds }: ProjectState, roundId: string): Round | undefined {
  return rounds.find(({ id, closedAt }) => id === roundId && closedAt === undefined);
}

function newAssignments(state: ProjectState, roundId: string, assignments: readonly Assignment[]): Entry[] {
  const open = openRoundIds(state.rounds);
  const taken = new Set(state.assignments.flatMap((one) => (open.has(one.roundId) ? [one.narrativeId] : [])));
  const known = new Set(state.narratives.map(({ id }) => id));
  return assignments
    .filter(({ narrativeId }) => known.has(narrativeId) && !taken.has(narrativeId))
    .map(
      (after): Entry => ({
        table: 'assignments',
        roundId,
        narrativeId: after.narrativeId,
        before: null,
        after: { ...after, roundId },
      }),
    );
}
