import type { Dexie } from 'dexie';
import type { Change } from '../domain/coding/change.ts';
import type { Dataset, ProjectState } from '../domain/coding/dataset.ts';
import type { Narrative } from '../domain/text/narrative.ts';
import { damageOf, readTable } from './read-rows.ts';
import type { RecordCodec } from './record-codec.ts';
import type { StorageProblem } from './storage-problem.ts';
import { textReading } from './table-readings.ts';

/** The state with texts and journal. A narrative whose text cannot be read is left out with its sheets, and told to `report`. */
export async function readDataset(
  database: Dexie,
  codec: RecordCodec,
  state: ProjectState,
  changes: readonly Change[],
  report: (problem: StorageProblem) => void,
): Promise<Dataset> {
  const { rows } = await readTable(database, codec, textReading);
  const texts = new Map(rows.map(({ record }) => [record.id, record.text]));
  const narratives: Narrative[] = [];
  for (const { words: _words, ...head } of state.narratives) {
    const text = texts.get(head.id);
    if (text === undefined) report(damageOf('texts', head.id));
    else narratives.push({ ...head, text });
  }
  const sheets = state.sheets.filter(({ narrativeId }) => texts.has(narrativeId));
  return { ...state, narratives, sheets, changes };
}
