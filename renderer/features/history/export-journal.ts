import type { SaveOutcome } from '../../../electron/contract.ts';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import { visibleDataset } from '../../domain/coding/visible-dataset.ts';
import { notedSaving } from '../../storage/noted-saving.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { exportFilesInWorker } from '../../workers/export-in-worker.ts';

interface JournalExport {
  readonly project: OpenProject;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly signal: AbortSignal;
}

/** What became of the file, and how many changes it holds. */
export interface JournalSaved {
  readonly outcome: SaveOutcome;
  readonly rows: number;
}

/**
 * Saves the journal.csv that the export screen would write, noted in the history first: all that the viewer may see, whatever the list is narrowed to.
 * The README.txt that explains its columns comes along only there. Rejects with the signal's reason if the screen was left
 * before anything was saved.
 */
export async function exportJournal(given: JournalExport): Promise<JournalSaved> {
  const { project, viewer, desktop, signal, at } = given;
  const visible = visibleDataset(viewer, await project.dataset());
  // Who and which version stand in the README.txt alone, which is not saved here.
  const options = { tables: ['journal'], exportedAt: at, exportedBy: viewer.name, appVersion: '' } as const;
  const { files, report } = await exportFilesInWorker(visible, options, { signal });
  signal.throwIfAborted();
  const [journal] = files;
  if (!journal) throw new Error('The export gave no file');
  const note = journal.name;
  const act = { coderId: viewer.id, scope: 'project', label: 'export_data', note, entries: [] } as const;
  const outcome = await notedSaving(project, act, () => desktop.saveFile(journal));
  return { outcome, rows: report.files[0]?.rows ?? 0 };
}
