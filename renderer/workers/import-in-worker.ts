import type { ImportMapping, ImportPlan } from '../domain/exchange/import-plan.ts';
import type { KnownRecords } from '../domain/exchange/plan-import.ts';
import type { ReadTableResult, Table } from '../domain/exchange/table.ts';
import { askWorker } from './ask-worker.ts';
import type { ImportAnswer, ImportProgress, ImportQuestion } from './import.worker.ts';

interface ImportTask {
  /** Aborting ends the work at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** `readTable` off the window's thread. The bytes are copied, so the caller may read them again. */
export async function readTableInWorker(
  fileName: string,
  bytes: Uint8Array,
  task: ImportTask = {},
): Promise<ReadTableResult> {
  const answer = await ask({ kind: 'read', fileName, bytes }, task);
  if (answer.kind !== 'read') throw new Error('The import worker answered another question.');
  return answer.result;
}

/** `planImport` off the window's thread. */
export async function planImportInWorker(
  table: Table,
  mapping: ImportMapping,
  known: KnownRecords,
  task: ImportTask = {},
): Promise<ImportPlan> {
  const answer = await ask({ kind: 'plan', table, mapping, known }, task);
  if (answer.kind !== 'plan') throw new Error('The import worker answered another question.');
  return answer.plan;
}

function ask(question: ImportQuestion, task: ImportTask): Promise<ImportAnswer> {
  const start = () => new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  return askWorker<ImportQuestion, ImportAnswer, ImportProgress>(start, question, task);
}
