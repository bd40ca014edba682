import type { Dataset, ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import type { ForkChoices, MergePlan } from '../../../renderer/domain/coding/merging/merge-plan.ts';
import { mergeReturn } from '../../../renderer/domain/coding/merging/merge-return.ts';
import { planMerge } from '../../../renderer/domain/coding/merging/plan-merge.ts';
import { receivedBlocks } from '../../../renderer/domain/coding/received-journal.ts';
import { codingPackOf } from '../../../renderer/domain/exchange/pack/contents/coding-pack-of.ts';
import { markReturned } from '../../../renderer/domain/exchange/pack/contents/mark-returned.ts';
import { returnPackRecord } from '../../../renderer/domain/exchange/pack/contents/pack-records.ts';
import { returnPackOf } from '../../../renderer/domain/exchange/pack/contents/return-pack-of.ts';
import type { CodingPack, ReturnPack } from '../../../renderer/domain/exchange/pack/pack.ts';
import { ada, ben, cora, study } from '../study.ts';
import { plainHashed } from './plain-hash.ts';

export const recipient = 'age1lead';

/** The lead's project: Ben and Cora are both assigned to every narrative, in one round. */
export function leadStudy(narratives: number): Dataset {
  const dataset = study(narratives, [ada, ben, cora]);
  const settings = { tolerance: 0, passesIdentical: true, hidesNames: false };
  return {
    ...dataset,
    rounds: [{ id: 'round-1', name: 'Study', startedAt: 0, settings }],
    assignments: dataset.narratives.map(({ id }) => ({
      roundId: 'round-1',
      narrativeId: id,
      coderIds: [ben.id, cora.id],
    })),
  };
}

/** A coding pack of the lead's project, made at this time. */
export function packFor(dataset: Dataset, coderId: string, madeAt = 10): CodingPack {
  return codingPackOf(dataset, coderId, { id: `pack-${coderId}-${madeAt}`, madeAt, appVersion: '1', recipient });
}

/** The dataset as storage holds it in memory. */
export function stateOf({ changes: _changes, received: _received, narratives, ...rest }: Dataset): ProjectState {
  return { ...rest, narratives: narratives.map(({ text: _text, ...head }) => ({ ...head, words: 0 })) };
}

/** The whole project of a state, without journals; its texts are those of `source`. */
export function datasetOf(state: ProjectState, source: Pick<Dataset, 'narratives'>): Dataset {
  const texts = new Map(source.narratives.map((narrative) => [narrative.id, narrative]));
  const narratives = state.narratives.flatMap(({ id }) => texts.get(id) ?? []);
  return { ...state, narratives, changes: [], received: [] };
}

/** A coder's state once their return is made, and that return. */
export function returned(state: ProjectState, source: Dataset, coderId: string, id: string, whole = false) {
  const own = state.sheets.filter((sheet) => sheet.coderId === coderId);
  const next = markReturned(state, plainHashed(own), coderId)?.state ?? state;
  const facts = { id, madeAt: 20, appVersion: '1' };
  return { state: next, pack: returnPackOf(datasetOf(next, source), coderId, facts, whole) };
}

/** The dry run of a return at the lead's. */
export function planned(state: ProjectState, source: Dataset, pack: ReturnPack): MergePlan {
  const held = state.sheets.filter(({ coderId }) => coderId === pack.coder.id);
  const texts = new Map(source.narratives.map(({ id, text }) => [id, text]));
  const incoming = { coder: pack.coder, sheets: plainHashed(pack.sheets), texts: pack.texts };
  return planMerge(state, incoming, plainHashed(held), texts);
}

/** The merge of a return at the lead's, by whose choice between versions; `null` if it brings nothing new. */
export function merged(
  state: ProjectState,
  source: Dataset,
  pack: ReturnPack,
  choose: (plan: MergePlan) => ForkChoices = () => new Map(),
) {
  const plan = planned(state, source, pack);
  const record = returnPackRecord(pack, { at: 30, fileName: `${pack.id}.age`, recipient });
  return mergeReturn(state, { plan, choices: choose(plan), record, journal: receivedBlocks(pack.changes), by: ada.id });
}
