import type { Change } from '../../../renderer/domain/coding/change.ts';
import type { Coder } from '../../../renderer/domain/coding/coder.ts';
import type { ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import { mergeReturn } from '../../../renderer/domain/coding/merging/merge-return.ts';
import { planMerge } from '../../../renderer/domain/coding/merging/plan-merge.ts';
import { receivedBlocks } from '../../../renderer/domain/coding/received-journal.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import { coding, narrative } from '../acts.ts';
import { marked, plainHash, plainHashed } from './plain-hash.ts';

export const colleague: Coder = { id: 'coder-ben', name: 'Ben Hale', initials: 'BH', role: 'coder', active: true };

/** The colleague's sheet of one of the narratives of `acts.ts`, with one coding, as a return brings it. */
export function returnedSheet(number: number, memo?: string): Sheet {
  return {
    narrativeId: `narrative-${number}`,
    coderId: colleague.id,
    copyId: 'copy-ben',
    state: 'in_progress',
    finishedUnder: {},
    codings: [coding(`ben-${number}`)],
    ...(memo === undefined ? {} : { memo }),
    reopenings: [],
    revision: 2,
    lineage: [],
  };
}

/** The colleague's acts number `from` to `to` on that narrative. */
export function returnedChanges(from: number, to: number, number = 1): Change[] {
  const scope = { narrativeId: `narrative-${number}`, coderId: colleague.id };
  return Array.from({ length: to - from + 1 }, (_, index): Change => {
    const meta = { seq: from + index, copyId: 'copy-ben', at: 1_000 + from + index, coderId: colleague.id };
    return { ...meta, scope, label: 'change_sheet_memo', entries: [] };
  });
}

/** The intake of a return with these sheets, each following the version that is held if there is one. */
export function intakeOf(state: ProjectState, id: string, sheets: readonly Sheet[], changes: readonly Change[]) {
  const own = state.sheets.filter(({ coderId }) => coderId === colleague.id);
  const versions = sheets.map((sheet) =>
    marked(
      sheet,
      ...own.filter((held) => held.narrativeId === sheet.narrativeId && plainHash(held) !== plainHash(sheet)),
    ),
  );
  const numbers = sheets.map(({ narrativeId }) => Number(narrativeId.replace('narrative-', '')));
  const texts = new Map(numbers.map((number) => [`narrative-${number}`, narrative(number).text]));
  const plan = planMerge(
    state,
    { coder: colleague, sheets: versions, texts: state.narratives },
    plainHashed(own),
    texts,
  );
  const record = {
    ...({ id, kind: 'return', passage: 'opened', packId: 'pack-1', coderId: colleague.id } as const),
    ...{ recipient: 'age1lead', madeAt: 1, at: 2, fileName: `${id}.age` },
    narrativeIds: sheets.map(({ narrativeId }) => narrativeId),
  };
  const by = state.coders[0]?.id ?? '';
  return mergeReturn(state, {
    plan,
    choices: new Map(),
    record,
    journal: receivedBlocks(changes),
    by,
    addsCoder: true,
  });
}
