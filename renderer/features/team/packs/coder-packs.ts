import { workOfCoders } from '../../../domain/coding/assignment/assignment-progress.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { PackRecord } from '../../../domain/coding/pack-record.ts';

/** What has gone to a coder and come back, and what a pack would carry now. */
export interface CoderPacks {
  readonly coder: Coder;
  /** Narratives that are assigned to the coder, in the project's order, and how many cases they are of. */
  readonly narrativeIds: readonly string[];
  readonly cases: number;
  /** How many of these narratives the coder has finished, as far as it is known here. */
  readonly finished: number;
  readonly lastMade: PackRecord | null;
  /** How many coding packs were made for them. */
  readonly made: number;
  readonly lastReturn: PackRecord | null;
  /** `none`: no pack yet; `out`: no return since the newest pack; `back`: a return answers the newest pack. */
  readonly whereabouts: 'none' | 'out' | 'back';
  /** Assigned by now and not in the newest pack; all of them if there is none. */
  readonly newNarratives: number;
  /** In the newest pack and no longer in the project: a newer pack erases them at the coder's too. */
  readonly withdrawn: number;
}

type Packs = Pick<ProjectState, 'coders' | 'assignments' | 'narratives' | 'packs' | 'sheets'>;

/**
 * One for every coder who codes on a computer of their own: who is active, or has left and was sent a pack. The lead is not. All
 * sheets are needed, also hidden ones: of a sheet it looks at nothing but whether it is finished.
 */
export function coderPacks({ coders, assignments, narratives, packs, sheets }: Packs): CoderPacks[] {
  const here = new Set(narratives.map(({ id }) => id));
  const work = workOfCoders({ assignments, sheets });
  return coders.flatMap((coder) => {
    if (coder.role === 'lead') return [];
    const own = packs.filter(({ coderId }) => coderId === coder.id);
    if (!coder.active && own.length === 0) return [];
    const assigned = new Set(
      assignments.filter(({ coderIds }) => coderIds.includes(coder.id)).map(({ narrativeId }) => narrativeId),
    );
    const heads = narratives.filter(({ id }) => assigned.has(id));
    const made = own.filter(({ kind, passage }) => kind === 'coding' && passage === 'made');
    const lastMade = newest(made);
    const lastReturn = newest(own.filter(({ kind, passage }) => kind === 'return' && passage === 'opened'));
    const sent = new Set(lastMade?.narrativeIds);
    const gone = lastMade?.narrativeIds.filter((id) => !here.has(id)) ?? [];
    return [
      {
        coder,
        narrativeIds: heads.map(({ id }) => id),
        cases: new Set(heads.map(({ caseId }) => caseId)).size,
        finished: work.get(coder.id)?.finished ?? 0,
        lastMade,
        made: made.length,
        lastReturn,
        whereabouts: lastMade === null ? 'none' : answers(lastReturn, lastMade) ? 'back' : 'out',
        newNarratives: heads.filter(({ id }) => !sent.has(id)).length,
        withdrawn: gone.length,
      },
    ];
  });
}

/** Coding packs that this project made and no return has answered: what is out for a key, oldest first. */
export function packsOut(packs: readonly PackRecord[]): PackRecord[] {
  const answered = new Set(packs.filter(({ kind }) => kind === 'return').map(({ packId }) => packId));
  return packs.filter(({ kind, passage, packId }) => kind === 'coding' && passage === 'made' && !answered.has(packId));
}

function answers(lastReturn: PackRecord | null, lastMade: PackRecord): boolean {
  return lastReturn?.packId === lastMade.packId;
}

function newest(packs: readonly PackRecord[]): PackRecord | null {
  return packs.reduce<PackRecord | null>((found, pack) => (found && found.madeAt > pack.madeAt ? found : pack), null);
}
