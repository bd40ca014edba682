import type { Dataset } from '../domain/coding/dataset.ts';
import { type ExportedFile, type ExportReport, exportFiles } from '../domain/exchange/export-files.ts';
import type { ExportOptions } from '../domain/exchange/export-options.ts';
import { answerQuestions } from './answer-questions.ts';

export interface ExportQuestion {
  readonly visible: Dataset;
  readonly options: ExportOptions;
}

export interface ExportAnswer {
  readonly files: readonly ExportedFile[];
  readonly report: ExportReport;
}

/** A file that is done. */
export interface ExportProgress {
  readonly file: string;
}

answerQuestions<ExportQuestion, ExportAnswer, ExportProgress>(({ visible, options }, report) =>
  exportFiles(visible, options, (file) => report({ file })),
);
