import { newestScheme } from '../coding/code-of-scheme.ts';
import type { Dataset } from '../coding/dataset.ts';
import { isoTime, SCHEMA_VERSION } from './csv/write-csv.ts';
import { csvConventions } from './csv-conventions.ts';
import { dictionaryFiles } from './dictionary-files.ts';
import { heading } from './dictionary-heading.ts';
import type { ExportReport } from './export-files.ts';
import { type ExportOptions, exportTables } from './export-options.ts';

/** README.txt: how the export was made, and each column of its files with type, values and units. CRLF lines. */
export function dataDictionary(visible: Dataset, options: ExportOptions, report: ExportReport): string {
  const sections = [
    howMade(visible, options, report),
    csvConventions(options.byteOrderMark),
    ...dictionaryFiles(visible, options.schemeId ?? visible.project.activeSchemeId, options.tables ?? exportTables),
    attributes(report),
  ];
  return `${sections.join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

function howMade(
  { project, schemes }: Dataset,
  options: ExportOptions,
  { counts, files, withheldRulings }: ExportReport,
): string {
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
    ...(withheldRulings > 0 ? ['', ...withheld(withheldRulings)] : []),
  ].join('\n');
}

function withheld(rulings: number): string[] {
  return [
    `Rulings withheld: ${rulings}. The narrative of such a ruling is closed again: a coder has reopened it, or another was`,
    'assigned to it. The ruling and the segments that came of it are in none of these files. It is there again, marked as',
    'stale where it has to be looked at again, in an export made once everyone who codes the narrative has finished.',
  ];
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
