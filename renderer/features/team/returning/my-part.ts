import { assignedNarratives } from '../../../domain/coding/assignment/assignments-of.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import { holdsWork } from '../../../domain/exchange/pack/contents/holds-work.ts';

/** A coder's share of a study, as their own project knows it. */
export interface MyPart {
  /** Who leads, as the newest coding pack says; `null` where that record was lost. */
  readonly lead: Coder | null;
  /** Narratives that the lead has given to this coder. */
  readonly assigned: number;
  readonly finished: number;
  readonly inProgress: number;
  /** Narratives that hold work: what a return pack carries. */
  readonly worked: number;
}

/** What a coder was given, and how far they are. `view` is theirs. */
export function myPart(view: ProjectState, viewer: Pick<Coder, 'id'>): MyPart {
  const assigned = assignedNarratives(view, viewer.id);
  const own = view.sheets.filter(({ coderId }) => coderId === viewer.id);
  const here = own.filter(({ narrativeId }) => assigned.has(narrativeId));
  return {
    lead: view.coders.find(({ role }) => role === 'lead') ?? null,
    assigned: view.narratives.filter(({ id }) => assigned.has(id)).length,
    finished: here.filter(({ state }) => state === 'finished').length,
    inProgress: here.filter(({ state }) => state === 'in_progress').length,
    worked: own.filter(holdsWork).length,
  };
}
