import type { Change } from '../../../domain/coding/change.ts';
import type { Dataset, ProjectState, Withdrawal } from '../../../domain/coding/dataset.ts';
import type { Intake } from '../../../domain/coding/intake.ts';
import type { HashedSheet } from '../../../domain/coding/merging/merge-plan.ts';
import { erasedByPack } from '../../../domain/exchange/pack/contents/newly-withdrawn.ts';
import { updateIntake } from '../../../domain/exchange/pack/contents/update-from-pack.ts';
import type { CodingPack } from '../../../domain/exchange/pack/pack.ts';
import type { NarrativeHead } from '../../../domain/text/narrative.ts';
import { hashSheetsInWorker } from '../../../workers/pack-in-worker.ts';

/** What is to be erased and taken in, and what taking in needs beside the pack. */
export interface ErasingUpdate {
  readonly pack: CodingPack;
  readonly fileName: string;
  readonly toErase: readonly Withdrawal[];
  /** The pack's sheets, hashed. */
  readonly incoming: readonly HashedSheet[];
  /** Of the pack's narratives. */
  readonly heads: readonly NarrativeHead[];
  /** Of the project's narratives. */
  readonly held: readonly NarrativeHead[];
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/**
 * The project without the cases that a pack withdraws and with all that the pack brings, with a change for each of the two at the
 * end of its journal: for one `OpenProject.rewrite`. Throws a `RangeError` as `updateIntake` does.
 */
export async function erasedAndUpdated(present: Dataset, update: ErasingUpdate): Promise<Dataset> {
  const { pack, fileName, toErase, incoming, heads, at } = update;
  const erased = await erasedByPack(present, toErase, { by: pack.coder.id, at });
  const state = stateOf(erased, update.held);
  const held = await hashSheetsInWorker(state.sheets.filter(({ coderId }) => coderId === pack.coder.id));
  const intake = await updateIntake(state, pack, { hashes: { incoming, held }, heads, at, fileName });
  return intake ? withIntake(erased, intake, at) : erased;
}

function stateOf(dataset: Dataset, heads: readonly NarrativeHead[]): ProjectState {
  const { narratives, changes: _changes, received: _received, ...rest } = dataset;
  const here = new Set(narratives.map(({ id }) => id));
  return { ...rest, narratives: heads.filter(({ id }) => here.has(id)) };
}

function withIntake(dataset: Dataset, { act, state, texts }: Intake, at: number): Dataset {
  const last = dataset.changes.at(-1);
  const change: Change = {
    ...act,
    seq: (last?.seq ?? 0) + 1,
    copyId: dataset.project.copyId,
    at: Math.max(at, last?.at ?? 0),
  };
  const narratives = new Map([...dataset.narratives, ...texts].map((narrative) => [narrative.id, narrative]));
  return {
    ...state,
    narratives: state.narratives.flatMap(({ id }) => narratives.get(id) ?? []),
    changes: [...dataset.changes, change],
    received: dataset.received,
  };
}
