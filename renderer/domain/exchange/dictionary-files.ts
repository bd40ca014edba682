import type { Scheme } from '../../../codebook/scheme.ts';
import { newestScheme } from '../coding/code-of-scheme.ts';
import type { Dataset } from '../coding/dataset.ts';
import { journalLines, journalMeaning } from './dictionary-journal.ts';
import type { ColumnLine } from './dictionary-line.ts';
import { reconciliationLines, reconciliationMeaning } from './dictionary-reconciliation.ts';
import { dictionarySection } from './dictionary-section.ts';
import type { ExportTable } from './export-options.ts';

const SEGMENTS: readonly ColumnLine[] = [
  ['project_id', 'text', 'random id of the project'],
  ['case_id', 'text', 'pseudonymous id of the child, as imported, outer space trimmed'],
  ['narrative_id', 'text', 'random id of the narrative'],
  ['segment_id', 'text', 'random id of the coded segment'],
  ['scheme', 'text', 'id of the codebook; codebook.csv lists its codes'],
  ['code_id', 'text', 'id of the code'],
  ['code', 'text', 'name of the code in the revision it was applied under'],
  ['status', 'text', 'what the text says of the outcome: %STATUSES%; blank: none given'],
  ['start', 'whole number', 'first character, in UTF-16 units of the text with LF line ends, from 0'],
  ['end', 'whole number', 'the unit after the last character: end - start is the length'],
  ['start_cp', 'whole number', 'start in Unicode code points, from 0 (for R, Python, REFI-QDA)'],
  ['end_cp', 'whole number', 'end in Unicode code points'],
  ['text', 'text', 'the words of the segment'],
  ['coder_id', 'text', 'random id of the coder; consensus: of the consensus'],
  ['coder', 'text', 'name of the coder; with the id where two share a name; consensus: of the consensus'],
  ['layer', 'text', 'coder: one coder’s own coding; consensus: what came of a ruling (consensus_segment in'],
  ['', '', 'reconciliation.csv), also where the narrative is not settled yet'],
  ['origin', 'text', 'manual; or suggestion: a person accepted a suggestion'],
  ['memo', 'text', 'the coder’s note on the segment'],
  ['codebook_revision', 'whole number', 'revision of the codebook it was applied under'],
  ['created_at', 'time', 'when it was made'],
  ['updated_at', 'time', 'when it was last changed'],
  ['attr_…', 'text', 'attributes of the case, listed below'],
];

const CASE_OUTCOMES: readonly ColumnLine[] = [
  ['case_id', 'text', 'pseudonymous id of the child'],
  ['coder', 'text', 'name of the coder; with the id where two share a name; consensus: the consensus'],
  ['state', 'text', 'not_started, in_progress or finished: the coder’s work on all their narratives of the case;'],
  ['', '', 'of the consensus finished: all narratives of the case are settled'],
];

const PER_CODE: readonly ColumnLine[] = [
  ['<code>', '1, 0 or blank', '1: a finished narrative of the case holds the code. 0: looked for and not found.'],
  [
    '',
    '',
    'Blank: not finished, or finished under a codebook without the code, or where it is archived. Blank is not 0.',
  ],
  [
    '',
    '',
    'After the code was defined anew, or another was merged into it, a 0 stays until the narrative is looked at again.',
  ],
  ['<code>_status', 'text', '%STATUSES%: the one status its segments carry; mixed: several;'],
  ['', '', 'blank: no segment carries one. Segments without a status do not count here.'],
  ['<code>_n', 'whole number', 'segments of the code on finished narratives; blank where <code> is blank'],
  ['attr_…', 'text', 'attributes of the case, listed below'],
];

const CODEBOOK: readonly ColumnLine[] = [
  ['scheme', 'text', 'id of the codebook'],
  ['code_id', 'text', 'id of the code'],
  ['code', 'text', 'its name'],
  ['parent', 'text', 'id of the code above it; blank: none'],
  ['definition', 'text', 'what the code means'],
  ['include', 'text', 'when to apply it, one rule a line'],
  ['exclude', 'text', 'when not to apply it, one rule a line'],
  ['example', 'text', 'invented examples, one a line'],
  ['keywords', 'text', 'words that suggest it, between semicolons'],
  ['colour', 'text', '#rrggbb'],
  ['revision', 'whole number', 'revision of the codebook, the newest'],
  ['n_segments', 'whole number', 'coders’ segments of the code in this export, finished or not'],
  ['n_cases', 'whole number', 'cases with at least one'],
  ['archived', '1 or 0', '1: no longer in use; what was coded with it stays. 0: in use'],
  ['replaced_by', 'text', 'ids of the codes that took the place of an archived one, between semicolons; blank: none'],
];

/** A section for each of these CSV files, with the codes and statuses of the chosen scheme in place. */
export function dictionaryFiles(dataset: Dataset, schemeId: string, tables: readonly ExportTable[]): string[] {
  const scheme = newestScheme(dataset.schemes, schemeId);
  const statuses = statusesOf(dataset.schemes);
  const ofScheme = statusesOf(scheme ? [scheme] : []);
  const codes = scheme?.codes.map(({ id, name }): ColumnLine => [`  ${id}`, '', name]) ?? [];
  const sections: Readonly<Record<ExportTable, string>> = {
    segments: dictionarySection(
      'segments.csv',
      'One row a coded segment. Segments overlap freely.',
      SEGMENTS,
      statuses,
    ),
    case_outcomes: dictionarySection(
      'case_outcomes.csv',
      'One row for each case and each coder with coding on it. A coder’s narratives of a case are those they are assigned\nto, those nobody is assigned to, and any other they have worked on. Once rulings settle a narrative of the case, the\nconsensus has a row too: read its settled narratives where finished ones are meant, and all narratives as its own.',
      [...CASE_OUTCOMES, ['', '', 'then for each code of the codebook:'], ...codes, ...PER_CODE],
      ofScheme,
    ),
    codebook: dictionarySection(
      'codebook.csv',
      'One row a code, of every codebook of the project.',
      CODEBOOK,
      statuses,
    ),
    reconciliation: dictionarySection('reconciliation.csv', reconciliationMeaning, reconciliationLines, statuses),
    journal: dictionarySection('journal.csv', journalMeaning, journalLines, statuses),
  };
  return tables.map((table) => sections[table]);
}

function statusesOf(schemes: readonly Scheme[]): string {
  const ids = new Set(schemes.flatMap((scheme) => scheme.statuses.map(({ id }) => id)));
  return ids.size === 0 ? 'no status' : [...ids].join(', ');
}
