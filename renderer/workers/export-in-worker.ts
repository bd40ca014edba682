import type { Dataset } from '../domain/coding/dataset.ts';
import type { ExportOptions } from '../domain/exchange/export-options.ts';
import { askWorker } from './ask-worker.ts';
import type { ExportAnswer, ExportProgress, ExportQuestion } from './export.worker.ts';

interface ExportTask {
  /** Aborting ends the work at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined;
}

/** `exportFiles` off the window's thread; the journal stays behind, since no file of this export reads it. */
export function exportFilesInWorker(
  visible: Dataset,
  options: ExportOptions,
  task: ExportTask = {},
): Promise<ExportAnswer> {
  const start = () => new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
  const question = { visible: { ...visible, changes: [] }, options };
  return askWorker<ExportQuestion, ExportAnswer, ExportProgress>(start, question, task);
}
