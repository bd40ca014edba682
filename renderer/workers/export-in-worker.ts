import type { Dataset } from '../domain/coding/dataset.ts';
import type { ExportOptions } from '../domain/exchange/export-options.ts';
import { askWorker } from './ask-worker.ts';
import type { ExportAnswer, ExportProgress, ExportQuestion } from './export.worker.ts';

interface ExportTask {
  /** Aborting ends the work at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined;
}

/** `exportFiles` off the window's thread; the journal goes along only if its file is asked for. */
export function exportFilesInWorker(
  visible: Dataset,
  options: ExportOptions,
  task: ExportTask = {},
): Promise<ExportAnswer> {
  const start = () => new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
  const asksForJournal = !options.tables || options.tables.includes('journal');
  const question = { visible: asksForJournal ? visible : { ...visible, changes: [] }, options };
  return askWorker<ExportQuestion, ExportAnswer, ExportProgress>(start, question, task);
}
