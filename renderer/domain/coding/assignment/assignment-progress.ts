import type { ProjectState } from '../dataset.ts';
import { recordKeys } from '../record-keys.ts';
import type { SheetState } from '../sheet.ts';

/** How far coders are with what is assigned to them: never what they coded, nor how much. */
export interface AssignedWork {
  /** Narratives; one that several coders have counts once for each. */
  readonly assigned: number;
  readonly finished: number;
}

type Work = Pick<ProjectState, 'assignments' | 'sheets'>;

const none: AssignedWork = { assigned: 0, finished: 0 };

/**
 * Each coder's assigned narratives over all rounds, one that two rounds have counted once. Coders with none are left out. To
 * count others' finished narratives before they are open it must be given all sheets; of a sheet it looks at nothing but its state.
 */
export function workOfCoders({ assignments, sheets }: Work): Map<string, AssignedWork> {
  const stateOf = sheetStates(sheets);
  const seen = new Set<string>();
  const work = new Map<string, AssignedWork>();
  for (const { narrativeId, coderIds } of assignments) {
    for (const coderId of coderIds) {
      const key = recordKeys.sheets({ narrativeId, coderId });
      if (seen.has(key)) continue;
      seen.add(key);
      work.set(coderId, withOne(work.get(coderId), stateOf.get(key)));
    }
  }
  return work;
}

/** Each round's assigned narratives, and each coder's in it. Rounds without any are left out. See `workOfCoders`. */
export function workOfRounds({ assignments, sheets }: Work): Map<string, RoundProgress> {
  const stateOf = sheetStates(sheets);
  const rounds = new Map<string, { all: AssignedWork; coders: Map<string, AssignedWork> }>();
  for (const { roundId, narrativeId, coderIds } of assignments) {
    const round = rounds.get(roundId) ?? { all: none, coders: new Map<string, AssignedWork>() };
    for (const coderId of coderIds) {
      const state = stateOf.get(recordKeys.sheets({ narrativeId, coderId }));
      round.all = withOne(round.all, state);
      round.coders.set(coderId, withOne(round.coders.get(coderId), state));
    }
    rounds.set(roundId, round);
  }
  return rounds;
}

/** How far a round is: all together, and each of its coders. */
export interface RoundProgress {
  readonly all: AssignedWork;
  readonly coders: ReadonlyMap<string, AssignedWork>;
}

function sheetStates(sheets: Work['sheets']): Map<string, SheetState> {
  return new Map(sheets.map((sheet) => [recordKeys.sheets(sheet), sheet.state]));
}

function withOne({ assigned, finished }: AssignedWork = none, state: SheetState | undefined): AssignedWork {
  return { assigned: assigned + 1, finished: finished + (state === 'finished' ? 1 : 0) };
}
