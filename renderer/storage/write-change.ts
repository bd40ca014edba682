import type { Change } from '../domain/coding/change.ts';
import type { ProjectState } from '../domain/coding/dataset.ts';
import type { Intake } from '../domain/coding/intake.ts';
import type { Manifest } from './manifest.ts';
import type { ProjectParts } from './project-parts.ts';
import { blocksWith } from './received-journals.ts';
import { changedRows, receivedRow, textRow } from './record-rows.ts';
import { refuseDamaged } from './refuse-damaged.ts';
import { writeRows } from './write-rows.ts';

/** A change, and what it makes of a project. */
export interface ChangeToWrite extends Pick<Intake, 'texts' | 'received'> {
  readonly change: Change;
  readonly before: ProjectState;
  readonly after: ProjectState;
}

/**
 * Writes a change with every row that differs before and after it, all or none, and notes it in the journal. Answers with the
 * manifest as it is then. Throws a `StorageError` if the disk refuses, or if a row that is to be written could not be read.
 */
export async function writeChange(
  parts: ProjectParts,
  manifest: Manifest,
  { change, before, after, texts, received }: ChangeToWrite,
): Promise<Manifest> {
  const { database, codec, journal, ledger, damaged } = parts;
  const { written, removed } = changedRows(ledger, before, after);
  const textRows = texts.map((narrative) => textRow(ledger, narrative));
  const blocks = received.length > 0 ? await blocksWith(parts, received) : [];
  const rows = [...written, ...textRows, ...blocks.map((block) => receivedRow(ledger, block))];
  refuseDamaged(rows, damaged);
  const changes = [{ seq: change.seq, value: change }];
  const next = await writeRows(database, codec, manifest, { written: rows, removed, changes });
  journal.append(change, next.journal);
  return next;
}
