import type { ProjectState } from '../../../coding/dataset.ts';
import type { Intake } from '../../../coding/intake.ts';
import type { ForkChoices } from '../../../coding/merging/merge-plan.ts';
import { receivedSheets } from '../../../coding/merging/received-sheets.ts';
import { sameRecord } from '../../../coding/same-record.ts';
import type { NarrativeHead } from '../../../text/narrative.ts';
import type { CodingPack } from '../pack.ts';
import { newestCodingPack } from './newest-coding-pack.ts';
import { newlyWithdrawn } from './newly-withdrawn.ts';
import { codingPackRecord, type OpenedFile } from './pack-records.ts';
import { mergeOfUpdate, type UpdateHashes } from './plan-update.ts';
import { projectEntries } from './project-entries.ts';
import { turnEntries } from './turn-entries.ts';
import { updateProblem } from './update-problem.ts';
import { updatedContent } from './updated-content.ts';

/** What an update needs beside the pack. */
export interface UpdateFacts extends OpenedFile {
  readonly hashes: UpdateHashes;
  /** Of the pack's narratives: `headsOf` in storage makes them. */
  readonly heads: readonly NarrativeHead[];
}

/**
 * A newer coding pack in a coder's project; `null` if it is the one that was taken in last. Withdrawn cases of which something is here have
 * to be erased first (`newlyWithdrawn`). Throws a `RangeError` where `planUpdate` has a problem.
 */
export async function updateIntake(state: ProjectState, pack: CodingPack, facts: UpdateFacts): Promise<Intake | null> {
  const problem = updateProblem(state, pack);
  if (problem) throw new RangeError(`The pack cannot update the project: ${problem.code}`);
  if (newestCodingPack(state.packs, pack.coder.id)?.id === pack.id) return null;
  const content = updatedContent(state, pack, facts.heads);
  if ('problem' in content) throw new RangeError(`The pack cannot update the project: ${content.problem.code}`);
  const plan = mergeOfUpdate(content.state, pack, facts.hashes);
  const held: ForkChoices = new Map(plan.sheets.map(({ narrativeId }) => [narrativeId, 'held']));
  const { sheets, entries } = receivedSheets(state.sheets, plan, held);
  const record = codingPackRecord(pack, facts);
  const { toRemember } = await newlyWithdrawn(state, pack.withdrawals);
  const changed = new Set(content.turns.narratives.map(({ key }) => key));
  return {
    act: {
      coderId: pack.coder.id,
      scope: 'project',
      label: 'update_from_pack',
      entries: [
        ...projectEntries(state.project, content.state.project),
        ...turnEntries(content.turns),
        { table: 'packs', id: record.id, before: null, after: record },
        ...entries,
      ],
    },
    state: {
      ...content.state,
      project: sameRecord(content.state.project, state.project) ? state.project : content.state.project,
      sheets,
      packs: [...state.packs, record],
      withdrawals: toRemember.length > 0 ? [...state.withdrawals, ...toRemember] : state.withdrawals,
    },
    texts: pack.narratives.filter(({ id }) => changed.has(id)),
    received: [],
  };
}
