import { agreementTable, casesCell } from '../csv/agreement.ts';
import { isoTime, SCHEMA_VERSION, writeCsv } from '../csv/write-csv.ts';
import { csvConventions } from '../csv-conventions.ts';
import { agreementLines, agreementMeaning } from '../dictionary-agreement.ts';
import { heading } from '../dictionary-heading.ts';
import { dictionarySection } from '../dictionary-section.ts';
import { exportFileName } from '../export-file-name.ts';
import type { ExportedFile } from '../export-files.ts';
import type { AgreementFacts } from './agreement-facts.ts';
import { comparisonSlug } from './comparison-slug.ts';
import { wrapped } from './wrapped.ts';

/**
 * agreement.csv, and the README.txt that explains it and holds `methods`, how the figures were made as one paragraph. Its
 * name is not that of an export's README.txt, so that both can lie in one folder. Who made it has a name if `namesCoders`.
 */
export function agreementFiles(
  facts: AgreementFacts,
  methods: string,
  namesCoders: boolean,
): { readonly files: readonly ExportedFile[]; readonly rows: number } {
  const table = agreementTable(facts);
  const encoder = new TextEncoder();
  return {
    files: [
      { name: agreementFileName(facts, 'agreement', 'csv'), bytes: encoder.encode(`\uFEFF${writeCsv(table)}`) },
      {
        name: agreementFileName(facts, 'agreement_README', 'txt'),
        bytes: encoder.encode(readMe(facts, methods, namesCoders)),
      },
    ],
    rows: table.rows.length,
  };
}

/** What a file with these figures is called: other figures of other units or cases have another name. */
export function agreementFileName(
  { projectLabel, question, cases, madeAt }: AgreementFacts,
  what: string,
  ending: string,
): string {
  return exportFileName(projectLabel, `${what}_${comparisonSlug(question, cases)}`, madeAt, ending);
}

function readMe(facts: AgreementFacts, methods: string, namesCoders: boolean): string {
  const { scheme } = facts.question;
  const { name, initials } = facts.madeBy;
  const howMade = [
    heading(`Inter-coder agreement in the project ‘${facts.projectLabel}’`),
    `Made by Outcome Coder ${facts.appVersion} on ${isoTime(facts.madeAt)} for ${namesCoders ? name : initials}.`,
    `Project id: ${facts.projectId}. Schema version: ${SCHEMA_VERSION}.`,
    `Codebook: ${scheme.name} (${scheme.id}), revision ${scheme.revision}.`,
    `Cases: ${facts.cases ? casesCell(facts.cases) : 'all'}.`,
    '',
    wrapped(methods, 120),
  ].join('\n');
  const columns = dictionarySection('agreement.csv', agreementMeaning, agreementLines, '');
  return `${[howMade, csvConventions(), columns].join('\n\n')}\n`.replaceAll('\n', '\r\n');
}
