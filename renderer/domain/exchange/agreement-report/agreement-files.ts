import { agreementTable } from '../csv/agreement.ts';
import { isoTime, SCHEMA_VERSION, writeCsv } from '../csv/write-csv.ts';
import { csvConventions } from '../csv-conventions.ts';
import { agreementLines, agreementMeaning } from '../dictionary-agreement.ts';
import { heading } from '../dictionary-heading.ts';
import { dictionarySection } from '../dictionary-section.ts';
import { exportFileName } from '../export-file-name.ts';
import type { ExportedFile } from '../export-files.ts';
import type { AgreementFacts } from './agreement-facts.ts';
import { wrapped } from './wrapped.ts';

/**
 * agreement.csv, and the README.txt that explains it and holds `methods`, how the figures were made as one paragraph. Its
 * name is not that of an export's README.txt, so that both can lie in one folder.
 */
export function agreementFiles(
  facts: AgreementFacts,
  methods: string,
): { readonly files: readonly ExportedFile[]; readonly rows: number } {
  const nameOf = (what: string, ending: string) => exportFileName(facts.projectLabel, what, facts.madeAt, ending);
  const table = agreementTable(facts);
  const encoder = new TextEncoder();
  return {
    files: [
      { name: nameOf('agreement', 'csv'), bytes: encoder.encode(`\uFEFF${writeCsv(table)}`) },
      { name: nameOf('agreement_README', 'txt'), bytes: encoder.encode(readMe(facts, methods)) },
    ],
    rows: table.rows.length,
  };
}

function readMe(facts: AgreementFacts, methods: string): string {
  const { scheme } = facts.question;
  const howMade = [
    heading(`Inter-coder agreement in the project ‘${facts.projectLabel}’`),
    `Made by Outcome Coder ${facts.appVersion} on ${isoTime(facts.madeAt)} for ${facts.madeBy.name}.`,
    `Project id: ${facts.projectId}. Schema version: ${SCHEMA_VERSION}.`,
    `Codebook: ${scheme.name} (${scheme.id}), revision ${scheme.revision}.`,
    '',
    wrapped(methods, 120),
  ].join('\n');
  const columns = dictionarySection('agreement.csv', agreementMeaning, agreementLines, '');
  return `${[howMade, csvConventions(), columns].join('\n\n')}\n`.replaceAll('\n', '\r\n');
}
