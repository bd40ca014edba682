import type { ProjectState } from '../dataset.ts';
import { groupBy } from '../group-by.ts';
import { recordKeys } from '../record-keys.ts';
import type { Assignment } from '../round.ts';
import { SeededRandom, seededState } from '../seeded-random.ts';
import { openRoundIds } from './open-rounds.ts';
import { shuffled } from './shuffled.ts';

/** Whose narratives go to whom. */
export interface HandoverGiven {
  readonly coderId: string;
  /** Only this round's; `null`: those of every open round. */
  readonly roundId: string | null;
  /** Who gets them; nobody: they are only taken off the coder. */
  readonly to: readonly string[];
  /** A whole number from 0 to 4294967295. */
  readonly seed: number;
}

/** What a handover would do. */
export interface HandoverPlan {
  readonly changes: readonly { readonly before: Assignment; readonly after: Assignment | null }[];
  /** Narratives that change hands. */
  readonly narratives: number;
  /** Of these, how many the coder has begun: what they did is kept, and nobody else's coding begins with it. */
  readonly begun: number;
  /** Narratives by who gets them; everybody that `to` names. */
  readonly gets: ReadonlyMap<string, number>;
  /** Narratives that nobody gets, since all who could have them already: one coder fewer codes them. */
  readonly fewer: number;
  /** Of these, narratives that nobody codes any longer: they leave the round. */
  readonly left: number;
  /** Who codes those that are left with one coder, each with how many: alone they give no agreement. */
  readonly alone: ReadonlyMap<string, number>;
}

type Held = Pick<ProjectState, 'assignments' | 'rounds' | 'sheets' | 'narratives'>;

/**
 * Takes what a coder has not finished in open rounds, and gives it to others. Narratives of a case go together, to somebody who has
 * none of them yet; among these to whoever gets the least, so that the numbers of cases given differ by at most one wherever anybody can have any case. The order of
 * the cases is drawn by the seed. Finished narratives stay the coder's. All sheets are needed, also hidden ones: of a sheet it
 * looks at nothing but its state.
 */
export function planHandover(state: Held, { coderId, roundId, to, seed }: HandoverGiven): HandoverPlan {
  const random = new SeededRandom(seededState(seed));
  const unfinished = unfinishedOf(state, coderId).filter((one) => roundId === null || one.roundId === roundId);
  const caseOf = new Map(state.narratives.map(({ id, caseId }) => [id, caseId]));
  const cases = [...groupBy(unfinished, ({ narrativeId }) => caseOf.get(narrativeId) ?? '')];
  const codersOf = groupBy(state.assignments, ({ narrativeId }) => narrativeId);
  const seats = shuffled(to.filter((id) => id !== coderId).toSorted(), random);
  const load = new Map(seats.map((id) => [id, 0]));
  const gets = new Map(seats.map((id) => [id, 0]));
  const receivers = new Map<Assignment, string>();
  for (const [, ofCase] of shuffled(
    cases.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    random,
  )) {
    const have = new Set(
      ofCase.flatMap(({ narrativeId }) => codersOf.get(narrativeId)?.flatMap((one) => one.coderIds)),
    );
    const next = seats
      .filter((id) => !have.has(id))
      .reduce<string | null>((best, id) => (best === null || at(load, id) < at(load, best) ? id : best), null);
    if (next === null) continue;
    load.set(next, at(load, next) + 1);
    gets.set(next, at(gets, next) + new Set(ofCase.map(({ narrativeId }) => narrativeId)).size);
    for (const assignment of ofCase) receivers.set(assignment, next);
  }
  const changes = unfinished.map((before) => ({ before, after: handedOver(before, coderId, receivers.get(before)) }));
  const without = changes.filter(({ before }) => !receivers.has(before));
  return {
    changes,
    narratives: narrativesIn(changes),
    begun: beganOf(state, coderId, unfinished),
    gets,
    fewer: narrativesIn(without),
    left: narrativesIn(without.filter(({ after }) => after === null)),
    alone: codingAlone(without),
  };
}

/** What is assigned to a coder in open rounds and not finished by them, in the order in which it was assigned. */
export function unfinishedOf(state: Omit<Held, 'narratives'>, coderId: string): Assignment[] {
  const open = openRoundIds(state.rounds);
  const finished = new Set(
    state.sheets.flatMap((sheet) =>
      sheet.coderId === coderId && sheet.state === 'finished' ? [sheet.narrativeId] : [],
    ),
  );
  return state.assignments.filter(
    ({ roundId, narrativeId, coderIds }) =>
      open.has(roundId) && coderIds.includes(coderId) && !finished.has(narrativeId),
  );
}

function handedOver(before: Assignment, from: string, to: string | undefined): Assignment | null {
  const coderIds = before.coderIds.flatMap((id) => (id !== from ? [id] : to === undefined ? [] : [to]));
  return coderIds.length === 0 ? null : { ...before, coderIds };
}

function beganOf({ sheets }: Pick<Held, 'sheets'>, coderId: string, unfinished: readonly Assignment[]): number {
  const keys = new Set(unfinished.map(({ narrativeId }) => recordKeys.sheets({ narrativeId, coderId })));
  return sheets.filter((sheet) => sheet.state === 'in_progress' && keys.has(recordKeys.sheets(sheet))).length;
}

function codingAlone(without: HandoverPlan['changes']): Map<string, number> {
  const single = without.filter(({ after }) => after?.coderIds.length === 1);
  const byCoder = groupBy(single, ({ after }) => after?.coderIds[0] ?? '');
  return new Map([...byCoder].map(([id, changes]) => [id, narrativesIn(changes)]));
}

function narrativesIn(changes: HandoverPlan['changes']): number {
  return new Set(changes.map(({ before }) => before.narrativeId)).size;
}

function at(counts: ReadonlyMap<string, number>, id: string): number {
  return counts.get(id) ?? 0;
}
