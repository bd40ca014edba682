import type { Dataset } from '../coding/dataset.ts';
import { type AttributeColumn, attributeColumns } from './csv/attribute-columns.ts';
import { caseOutcomesTable } from './csv/case-outcomes.ts';
import { codebookTable } from './csv/codebook.ts';
import { journalTable } from './csv/journal.ts';
import { reconciliationTable } from './csv/reconciliation.ts';
import { segmentsTable } from './csv/segments.ts';
import { writeCsv } from './csv/write-csv.ts';
import { dataDictionary } from './data-dictionary.ts';
import { exportFileName } from './export-file-name.ts';
import { type ExportOptions, exportTables } from './export-options.ts';

export interface ExportedFile {
  /** The suggested name. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ExportReport {
  /** The CSV files with their rows of data. */
  readonly files: readonly { readonly name: string; readonly rows: number }[];
  /** What each case attribute is called in the files. */
  readonly attributes: readonly AttributeColumn[];
  readonly counts: {
    readonly cases: number;
    readonly narratives: number;
    readonly coders: number;
    readonly sheets: number;
    readonly finishedSheets: number;
    readonly segments: number;
  };
  /** Rulings that are in none of the files, since their narratives are closed again to whoever exports. */
  readonly withheldRulings: number;
}

/**
 * The files of an export: the chosen of segments, case outcomes, codebook, rulings and journal, and the data dictionary. The dataset must
 * hold only what the viewer may see: nothing is filtered here. `onFile` is called as each file is done.
 */
export function exportFiles(
  visible: Dataset,
  options: ExportOptions,
  onFile: (name: string) => void = () => {},
): { files: ExportedFile[]; report: ExportReport } {
  const nameOf = (what: string, ending: string) =>
    exportFileName(visible.project.label, what, options.exportedAt, ending);
  const tableOf = {
    segments: () => segmentsTable(visible),
    case_outcomes: () => caseOutcomesTable(visible, options.schemeId),
    codebook: () => codebookTable(visible),
    reconciliation: () => reconciliationTable(visible),
    journal: () => journalTable(visible),
  };
  const tables = (options.tables ?? exportTables).map((what) => {
    const table = tableOf[what]();
    const csv = writeCsv(table);
    const name = nameOf(what, 'csv');
    onFile(name);
    return { name, csv, rows: table.rows.length };
  });
  const report: ExportReport = {
    files: tables.map(({ name, rows }) => ({ name, rows })),
    attributes: attributeColumns(visible.cases),
    counts: countRecords(visible),
    withheldRulings: options.withheldRulings ?? 0,
  };
  const readMe = { name: nameOf('README', 'txt'), bytes: encode(dataDictionary(visible, options, report)) };
  const mark = (options.byteOrderMark ?? true) ? '\uFEFF' : '';
  const files = tables.map(({ name, csv }) => ({ name, bytes: encode(mark + csv) }));
  return { files: [...files, readMe], report };
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function countRecords({ cases, narratives, sheets }: Dataset): ExportReport['counts'] {
  return {
    cases: cases.length,
    narratives: narratives.length,
    coders: new Set(sheets.map(({ coderId }) => coderId)).size,
    sheets: sheets.length,
    finishedSheets: sheets.filter(({ state }) => state === 'finished').length,
    segments: sheets.reduce((sum, { codings }) => sum + codings.length, 0),
  };
}
