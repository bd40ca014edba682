import { expect } from '@playwright/test';
import { applyEntries } from '../../../renderer/domain/coding/apply-entries.ts';
import type { Change, Entry } from '../../../renderer/domain/coding/change.ts';
import type { Dataset, ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import { projectFace } from '../../../renderer/domain/coding/project-face.ts';
import { narrative } from '../acts.ts';
import { plainHash } from '../merging/plain-hash.ts';
import { colleague } from '../merging/stored-return.ts';

/**
 * What the journal says, and nothing else, is what the project holds. The journal goes on across a restored backup, whose
 * content counts from there: that of the journal's first `backedUpSeq` changes.
 */
export function expectWhole(dataset: Dataset, backedUpSeq: number): void {
  const { narratives, cases, sheets, project } = dataset;
  const seqs = dataset.changes.map(({ seq }) => seq);
  expect(seqs, 'the journal has no gap').toEqual(seqs.map((_, index) => index + 1));
  const changes = sinceRestored(dataset.changes, backedUpSeq);
  const entries = changes.flatMap((change) => change.entries);
  const imported = entries.flatMap((entry) => (entry.table === 'narratives' ? [entry.id] : []));
  expect(narratives.map(({ id }) => id).sort(), 'narratives as imported').toEqual(imported.sort());
  const texts = narratives.map(({ id }) => narrative(Number(id.replace('narrative-', ''))).text);
  expect(
    narratives.map(({ text }) => text),
    'every text in full',
  ).toEqual(texts);
  const ids = new Set(cases.map(({ id }) => id));
  expect(
    narratives.filter(({ caseId }) => !ids.has(caseId)),
    'every narrative with its case',
  ).toEqual([]);
  const faces = entries.flatMap((entry) => (entry.table === 'project' ? [entry.after] : []));
  expect(projectFace(project), 'settings as last changed').toEqual(faces.at(-1));
  const { sheets: coded, decisions } = replayed({ ...dataset, changes });
  const own = sheets.filter(({ coderId }) => coderId !== colleague.id);
  expect(own.sort(bySheet), 'coding as the journal says').toEqual([...coded].sort(bySheet));
  expect([...dataset.decisions].sort(byName), 'rulings as the journal says').toEqual([...decisions].sort(byName));
  expectReceived(dataset, entries);
}

/** A return is in whole or not at all: its sheets, as their hashes in the journal say, and its part of the colleague's journal. */
function expectReceived({ sheets, packs, received, changes: ever }: Dataset, entries: readonly Entry[]): void {
  const last = new Map(
    entries.flatMap((entry) => (entry.table === 'received' ? [[entry.narrativeId, entry.after]] : [])),
  );
  const theirs = sheets.filter(({ coderId }) => coderId === colleague.id);
  expect(new Map(theirs.map((sheet) => [sheet.narrativeId, plainHash(sheet)])), 'sheets as merged').toEqual(last);
  // A restored backup takes sheets back, and neither what is known of packs nor colleagues' journals.
  const merged = ever.flatMap((change) =>
    change.entries.flatMap((entry) => (entry.table === 'packs' ? [entry.id] : [])),
  );
  expect(packs.map(({ id }) => id).sort(), 'returns as merged').toEqual(merged.sort());
  const seqs = new Set(received.flatMap(({ changes }) => changes.map(({ seq }) => seq)));
  for (const id of merged) {
    const [from = 0, to = 0] = id.replace('return ', '').split(' ').map(Number);
    for (let seq = from; seq <= to; seq += 1) if (!seqs.has(seq)) throw new Error(`${id} lacks its act ${seq}`);
  }
}

function byName(left: { id: string }, right: { id: string }): number {
  return left.id < right.id ? -1 : 1;
}

/** The changes that lead to what is there: those of the backup that was restored last, and those since. */
function sinceRestored(changes: readonly Change[], backedUpSeq: number): readonly Change[] {
  const restored = changes.findLastIndex(({ label }) => label === 'restore_backup');
  return restored < 0 ? changes : [...changes.slice(0, backedUpSeq), ...changes.slice(restored + 1)];
}

function bySheet(left: { narrativeId: string }, right: { narrativeId: string }): number {
  return left.narrativeId < right.narrativeId ? -1 : 1;
}

/** The state that the journal leads to, from before the first coding. */
function replayed({ narratives, changes, ...dataset }: Dataset): ProjectState {
  const heads = narratives.map(({ text: _text, ...head }) => ({ ...head, words: 0 }));
  let state: ProjectState = { ...dataset, narratives: heads, sheets: [], decisions: [] };
  for (const change of changes) {
    if (change.scope === 'project') continue;
    const applied = applyEntries(state, change.entries, change);
    if ('problem' in applied) throw new Error(`Change ${change.seq}: ${applied.problem.code}`);
    state = applied.state;
  }
  return state;
}
