import type { Average, Figure, FigureGroup } from '../../agreement/figures.ts';
import type { AgreementFacts } from '../agreement-report/agreement-facts.ts';
import type { ChosenCases } from '../agreement-report/comparison-slug.ts';
import { listedCell } from './listed-cell.ts';
import { type CsvCell, type CsvTable, isoTime } from './write-csv.ts';

const COLUMNS = [
  'scheme',
  'code',
  'unit',
  'coders',
  'n_units',
  'a',
  'b',
  'c',
  'd',
  'prevalence',
  'percent',
  'coefficient',
  'estimate',
  'standard_error',
  'ci_low',
  'ci_high',
  'ci_method',
  'replicates',
  'seed',
  'undefined_reason',
  'code_id',
  'coder_ids',
  'n_coders',
  'n_narratives',
  'skipped_replicates',
  'defined_codes',
  'undefined_codes',
  'status_compared',
  'uncoded_left_out',
  'cases',
  'categories',
  'codebook_revision',
  'sentence_rule',
  'project_id',
  'computed_at',
  'app_version',
] as const;

/** What stands in `code` where a row is not of one code. */
export const allCodes = 'all codes together';
const meanOfCodes = 'all, mean over defined codes';

/**
 * One row a code, set of coders, coefficient and kind of interval, in the order of the figures; after them the means over
 * codes. Numbers are as they were computed, unrounded. Where a coefficient has no value its reason stands instead.
 */
export function agreementTable(facts: AgreementFacts): CsvTable {
  const { groups, averages } = facts.figures;
  const rows = [
    ...groups.flatMap((group) => group.figures.map((figure) => figureRow(facts, group, figure))),
    ...averages.map((average) => averageRow(facts, average)),
  ];
  return { columns: COLUMNS, rows };
}

function figureRow(facts: AgreementFacts, group: FigureGroup, { estimate, ...figure }: Figure): CsvCell[] {
  const { scheme, unit, seed } = facts.question;
  const { counts, prevalence, codeId } = group;
  const code = scheme.codes.find(({ id }) => id === codeId);
  const percent = group.figures.find(({ coefficient }) => coefficient === 'percent_agreement')?.estimate.value;
  const defined = estimate.value !== null;
  const [low = null, high = null] = defined ? (estimate.interval ?? []) : [];
  const drawn = figure.method === 'bootstrap';
  return [
    ...[scheme.id, codeId === null ? allCodes : (code?.name ?? codeId), unit, coderCell(facts, group.coderIds)],
    ...[group.units, counts?.a ?? null, counts?.b ?? null, counts?.c ?? null, counts?.d ?? null],
    ...[prevalence, percent ?? null, figure.coefficient],
    ...[estimate.value, defined ? (estimate.standardError ?? null) : null, low, high],
    ...[figure.method, drawn ? figure.replicates : null, drawn ? seed : null, defined ? null : estimate.reason],
    ...[codeId, listedCell(group.coderIds), group.coderIds.length, group.narratives],
    ...[drawn ? figure.skipped : null, null, null],
    ...sharedCells(facts),
  ];
}

/** Of all coders. Units, counts and intervals belong to one code, so a mean has none. */
function averageRow(facts: AgreementFacts, average: Average): CsvCell[] {
  const { scheme, unit, coderIds } = facts.question;
  return [
    ...[scheme.id, meanOfCodes, unit, coderCell(facts, coderIds)],
    ...[null, null, null, null, null, null, null, average.coefficient, average.value],
    ...[null, null, null, null, null, null, average.value === null ? 'defined_for_no_code' : null],
    ...[null, listedCell(coderIds), coderIds.length, facts.figures.narratives],
    ...[null, average.definedCodes, average.undefinedCodes],
    ...sharedCells(facts),
  ];
}

function coderCell({ coders }: AgreementFacts, ids: readonly string[]): string | null {
  return listedCell(ids.map((id) => coders.find((coder) => coder.id === id)?.initials ?? id));
}

/** What is the same in every row, so that a row taken out of the file still says how it was made. */
function sharedCells(facts: AgreementFacts): CsvCell[] {
  const { question, cases, categories, sentenceRule, projectId, madeAt, appVersion } = facts;
  const { unit, scheme, comparesStatus, leavesOutUncoded } = question;
  return [
    ...[Number(comparesStatus), unit === 'span' ? null : Number(leavesOutUncoded)],
    ...[cases && casesCell(cases), unit === 'span' ? null : categories, scheme.revision],
    ...[unit === 'sentence' ? sentenceRule : null, projectId, isoTime(madeAt), appVersion],
  ];
}

/** Which cases were compared: `closure reason = Turned 18`, with nothing after the sign for those without a value. In one line. */
export function casesCell({ attribute, value }: ChosenCases): string {
  return `${attribute} = ${value}`.replace(/\s+/g, ' ').trim();
}
