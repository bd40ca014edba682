import type { Dexie } from 'dexie';
import type { Change } from '../domain/coding/change.ts';
import type { Dataset, ProjectState } from '../domain/coding/dataset.ts';
import type { Narrative } from '../domain/text/narrative.ts';
import { readTable, recordProblem } from './read-rows.ts';
import { readReceived } from './received-journals.ts';
import type { RecordCodec } from './record-codec.ts';
import type { StorageProblem } from './storage-problem.ts';
import { textReading } from './table-readings.ts';

/** The state with texts and journal. A narrative whose text cannot be used is left out with its sheets, and told to `report`. */
export async function readDataset(
  {
    database,
    codec,
    damaged,
  }: { readonly database: Dexie; readonly codec: RecordCodec; readonly damaged: ReadonlyMap<string, StorageProblem> },
  state: ProjectState,
  changes: readonly Change[],
  report: (problem: StorageProblem) => void,
): Promise<Dataset> {
  const rows = await readTable(database, codec, textReading);
  const texts = new Map<string, string>();
  for (const { id, record } of rows) if (record && !damaged.has(`texts ${id}`)) texts.set(record.id, record.text);
  const narratives: Narrative[] = [];
  for (const { words: _words, ...head } of state.narratives) {
    const text = texts.get(head.id);
    if (text !== undefined) narratives.push({ ...head, text });
    else report(damaged.get(`texts ${head.id}`) ?? recordProblem('damaged_record', 'texts', head.id));
  }
  const received = await readReceived({ database, codec, damaged }, report);
  const sheets = state.sheets.filter(({ narrativeId }) => texts.has(narrativeId));
  return { ...state, narratives, sheets, changes, received };
}
