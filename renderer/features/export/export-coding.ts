import type { SaveOutcome } from '../../../electron/contract.ts';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import { visibleDataset } from '../../domain/coding/visible-dataset.ts';
import { exportFileName } from '../../domain/exchange/export-file-name.ts';
import type { ExportReport } from '../../domain/exchange/export-files.ts';
import type { ExportTable } from '../../domain/exchange/export-options.ts';
import { withheldRulings } from '../../domain/reconciliation/withheld-rulings.ts';
import { notedSaving } from '../../storage/noted-saving.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { exportFilesInWorker } from '../../workers/export-in-worker.ts';

/** What the user chose. */
export interface ExportChoice {
  readonly tables: readonly ExportTable[];
  readonly byteOrderMark: boolean;
}

/** Where it goes and how it is watched. */
export interface ExportRun {
  readonly project: OpenProject;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly appVersion: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly signal: AbortSignal;
  readonly onFile: (name: string) => void;
}

/**
 * Writes the chosen files, holding only what the viewer may see, notes that in the history and hands them to the machine to be saved.
 * Rejects with the signal's reason if cancelled before that.
 */
export async function exportCoding(
  choice: ExportChoice,
  { project, viewer, desktop, appVersion, at, signal, onFile }: ExportRun,
): Promise<{ outcome: SaveOutcome; report: ExportReport }> {
  const dataset = await project.dataset();
  const visible = visibleDataset(viewer, dataset);
  const withheld = withheldRulings(viewer, dataset.decisions, visible.decisions);
  const options = { ...choice, exportedAt: at, exportedBy: viewer.name, appVersion, withheldRulings: withheld };
  const { files, report } = await exportFilesInWorker(visible, options, {
    signal,
    onProgress: ({ file }) => onFile(file),
  });
  signal.throwIfAborted();
  const archive = exportFileName(visible.project.label, 'export', at, 'zip');
  const note = report.files.map(({ name }) => name).join(', ');
  const act = { coderId: viewer.id, scope: 'project', label: 'export_data', note, entries: [] } as const;
  return { outcome: await notedSaving(project, act, () => desktop.saveFiles(archive, files)), report };
}
