import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { ForkChoices, MergePlan } from '../../../domain/coding/merging/merge-plan.ts';
import { mergeReturn } from '../../../domain/coding/merging/merge-return.ts';
import { withdrawnNarratives } from '../../../domain/coding/merging/withdrawn-narratives.ts';
import type { JournalBlock, PackedBlock } from '../../../domain/coding/received-journal.ts';
import { returnPackRecord } from '../../../domain/exchange/pack/contents/pack-records.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { openedBlock } from '../../../storage/opened-block.ts';
import type { OpenedReturn } from './open-return.ts';
import { planReturn } from './plan-return.ts';

/** `changed`: the project has changed since the dry run, so that it must be looked at again; nothing was taken. */
export type MergeOutcome =
  | { readonly kind: 'merged'; readonly plan: MergePlan }
  | { readonly kind: 'nothing_new' }
  | { readonly kind: 'changed' };

/** What the lead decided. */
export interface Merging {
  readonly choices: ForkChoices;
  readonly by: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** An unknown coder is to be added; without it their return is not taken. */
  readonly addsCoder?: boolean;
}

/**
 * Takes a return in, all or nothing, by a plan of the newest state. What the lead has not seen in the dry run is not
 * done: then nothing changes.
 */
export async function mergeOpened(
  project: OpenProject,
  opened: OpenedReturn,
  { choices, by, at, addsCoder = false }: Merging,
): Promise<MergeOutcome> {
  const { pack, journal, sheets, fileName, recipient } = opened;
  const seen: MergePlan[] = [];
  const change = await project.takeIn(async (state) => {
    const plan = state === opened.plannedFor ? opened.plan : await planReturn(project, state, pack, sheets);
    seen.push(plan);
    if (!isSamePlan(plan, opened.plan)) return null;
    const record = returnPackRecord(pack, { at, fileName, recipient });
    const told = await openedWhereWithdrawn(journal, state);
    return mergeReturn(state, { plan, choices, record, journal: told, by, addsCoder });
  });
  const plan = seen.at(-1);
  if (!plan || !isSamePlan(plan, opened.plan)) return { kind: 'changed' };
  return change === null ? { kind: 'nothing_new' } : { kind: 'merged', plan };
}

function isSamePlan(now: MergePlan, shown: MergePlan): boolean {
  return now.sheets.every((sheet, index) => {
    const then = shown.sheets[index];
    return then?.outcome === sheet.outcome && then.held?.hash === sheet.held?.hash;
  });
}

/** The blocks that tell of a withdrawn case are unpacked, so that the merge can erase that. */
function openedWhereWithdrawn(journal: readonly PackedBlock[], state: ProjectState): Promise<readonly JournalBlock[]> {
  const gone = withdrawnNarratives(state);
  return Promise.all(
    journal.map(async (block) => {
      if (!block.narrativeIds.some((id) => gone.has(id))) return block;
      const opened = await openedBlock(block);
      if (!opened) throw new Error('A journal that was just packed does not unpack');
      return opened;
    }),
  );
}
