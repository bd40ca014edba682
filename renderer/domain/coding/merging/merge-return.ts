import type { Change, Entry } from '../change.ts';
import type { ProjectState } from '../dataset.ts';
import type { Intake } from '../intake.ts';
import type { PackRecord } from '../pack-record.ts';
import type { JournalBlock } from '../received-journal.ts';
import type { ForkChoices, MergePlan } from './merge-plan.ts';
import { receivedSheets } from './received-sheets.ts';
import { withdrawnNarratives } from './withdrawn-narratives.ts';

/** What is merged, as the lead decided it. */
export interface ReturnToMerge {
  readonly plan: MergePlan;
  /** One for every fork of the plan. */
  readonly choices: ForkChoices;
  /** Of the return pack. */
  readonly record: PackRecord;
  /** The coder's part of the journal, from the pack. Blocks that tell of a withdrawn narrative must not be packed. */
  readonly journal: readonly JournalBlock[];
  /** The lead who merges it. */
  readonly by: string;
  /** True if the lead said that an unknown coder is to be added; without it their work is not taken. */
  readonly addsCoder?: boolean;
}

/**
 * The merge of a return pack, without texts, or `null` if it brings nothing new. A coder who is not known here (the project was
 * restored from before they came) is added as the pack names them, if the lead said so; of one who is known, the record here
 * stays. What the journal of the coder says of withdrawn cases is erased before it comes in. Throws a `RangeError` for an unknown
 * coder whom nobody wants added, for a packed block that tells of a withdrawn case, and as `receivedSheets` does.
 */
export function mergeReturn(state: ProjectState, merge: ReturnToMerge): Intake | null {
  const { plan, choices, record, journal, by, addsCoder = false } = merge;
  const { sheets, entries } = receivedSheets(state.sheets, plan, choices);
  const isKnownPack = state.packs.some(({ id }) => id === record.id);
  if (isKnownPack && sheets === state.sheets) return null;
  const isKnownCoder = state.coders.some(({ id }) => id === plan.coder.id);
  if (!isKnownCoder && !addsCoder) throw new RangeError(`Nobody said that ${plan.coder.id} is to be added`);
  const coder = { ...plan.coder, role: 'coder' as const };
  const told: Entry[] = [
    ...(isKnownPack ? [] : [{ table: 'packs' as const, id: record.id, before: null, after: record }]),
    ...(isKnownCoder ? [] : [{ table: 'coders' as const, id: coder.id, before: null, after: coder }]),
    ...entries,
  ];
  return {
    act: { coderId: by, scope: 'project', label: 'merge_return', entries: told },
    state: {
      ...state,
      sheets,
      coders: isKnownCoder ? state.coders : [...state.coders, coder],
      packs: isKnownPack ? state.packs : [...state.packs, record],
    },
    texts: [],
    received: emptiedOfWithdrawn(state, journal),
  };
}

/** Each change stays in its place; of one on a withdrawn narrative nothing is left but that there was an act. */
function emptiedOfWithdrawn(state: ProjectState, journal: readonly JournalBlock[]): readonly JournalBlock[] {
  const gone = withdrawnNarratives(state);
  if (gone.size === 0) return journal;
  return journal.map((block) => {
    if ('changes' in block) return { ...block, changes: block.changes.map((change) => emptied(change, gone)) };
    const told = block.narrativeIds.find((id) => gone.has(id));
    if (told !== undefined) throw new RangeError(`A packed block tells of ${told}, which is withdrawn`);
    return block;
  });
}

function emptied(change: Change, gone: ReadonlySet<string>): Change {
  if (typeof change.scope === 'string' || !gone.has(change.scope.narrativeId)) return change;
  const { note: _note, ...rest } = change;
  return { ...rest, entries: [] };
}
