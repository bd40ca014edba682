import { newestScheme } from '../coding/code-of-scheme.ts';
import type { Dataset } from '../coding/dataset.ts';
import { isoTime, SCHEMA_VERSION } from './csv/write-csv.ts';
import { dictionaryFiles } from './dictionary-files.ts';
import type { ExportReport } from './export-files.ts';
import { type ExportOptions, exportTables } from './export-options.ts';

/** README.txt: how the export was made, and each column of its files with type, values and units. CRLF lines. */
export function dataDictionary(visible: Dataset, options: ExportOptions, report: ExportReport): string {
  const sections = [
    howMade(visible, options, report),
    conventions(options),
    ...dictionaryFiles(visible, options.schemeId ?? visible.project.activeSchemeId, options.tables ?? exportTables),
    attributes(report),
  ];
  return `${sections.join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

function howMade({ project, schemes }: Dataset, options: ExportOptions, { counts, files }: ExportReport): string {
  const schemeId = options.schemeId ?? project.activeSchemeId;
  const scheme = newestScheme(schemes, schemeId);
  return [
    heading(`Coded data of the project ‘${project.label}’`),
    `Made by Outcome Coder ${options.appVersion} on ${isoTime(options.exportedAt)} for ${options.exportedBy}.`,
    `Project id: ${project.id}. Schema version: ${SCHEMA_VERSION}.`,
    `Codebook of case_outcomes: ${scheme?.name ?? schemeId} (${schemeId}), revision ${scheme?.revision ?? 'unknown'}.`,
    '',
    'What is in it: only coding that the person named above may see. A coder sees their own coding; other people’s coding',
    'of a narrative is included once everyone who codes it has finished it (for a lead also where the lead opened it',
    'early). Coding that is still hidden is in none of these files, nor in any count in them.',
    '',
    `Counts: ${counts.cases} cases, ${counts.narratives} narratives, ${counts.segments} coded segments on`,
    `${counts.sheets} sheets (one coder’s work on one narrative) of ${counts.coders} coders; ${counts.finishedSheets} sheets are finished.`,
    ...files.map(({ name, rows }) => `  ${name}: ${rows} rows`),
  ].join('\n');
}

/** How the two languages of most analysts take the byte order mark off. */
const readingHint =
  "R: read.csv(file, fileEncoding = 'UTF-8-BOM'). Python: open(file, encoding='utf-8-sig', newline='').";

function conventions({ byteOrderMark = true }: ExportOptions): string {
  return [
    heading('All CSV files'),
    `UTF-8 ${byteOrderMark ? 'with' : 'without'} a byte order mark; comma; CRLF after each row; text in double quotes where needed, quotes inside`,
    'doubled; line breaks inside quotes are LF in what people wrote here and in narratives, and as they came in attributes.',
    ...(byteOrderMark ? [readingHint] : []),
    'Times are ISO 8601 in UTC. Blank means: not known or not applicable.',
    'Text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return, perhaps after',
    'apostrophes) carries one more apostrophe at its start: take one off to have the original. Numbers never carry one.',
    '',
    `  schema_version   whole number   always ${SCHEMA_VERSION}: the layout of these files`,
  ].join('\n');
}

function attributes(report: ExportReport): string {
  if (report.attributes.length === 0) return [heading('Case attributes'), 'The cases have none.'].join('\n');
  const width = Math.max(...report.attributes.map(({ column }) => column.length));
  return [
    heading('Case attributes'),
    'Text, as imported; the same for every row of a case; blank where the import gave none.',
    '',
    ...report.attributes.map(
      ({ attribute, column }) => `  ${column.padEnd(width)}   ${attribute.replace(/\s+/g, ' ')}`,
    ),
  ].join('\n');
}

function heading(text: string): string {
  return `${text}\n${'='.repeat(text.length)}`;
}
