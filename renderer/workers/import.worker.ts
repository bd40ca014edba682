import type { ImportMapping, ImportPlan } from '../domain/exchange/import-plan.ts';
import { type KnownRecords, planImport } from '../domain/exchange/plan-import.ts';
import { readTable } from '../domain/exchange/read-table.ts';
import type { ReadTableResult, Table } from '../domain/exchange/table.ts';
import { answerQuestions } from './answer-questions.ts';

/** What the import worker is asked: to read a file into a table, or to plan the import of a table. */
export type ImportQuestion =
  | { readonly kind: 'read'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'plan'; readonly table: Table; readonly mapping: ImportMapping; readonly known: KnownRecords };

export type ImportAnswer =
  | { readonly kind: 'read'; readonly result: ReadTableResult }
  | { readonly kind: 'plan'; readonly plan: ImportPlan };

/** Rows planned so far, of how many. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

answerQuestions<ImportQuestion, ImportAnswer, ImportProgress>(async (question, report) => {
  if (question.kind === 'read') return { kind: 'read', result: await readTable(question.fileName, question.bytes) };
  const { table, mapping, known } = question;
  const total = table.rows.length;
  return { kind: 'plan', plan: await planImport(table, mapping, known, (done) => report({ done, total })) };
});
