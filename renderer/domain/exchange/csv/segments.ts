import type { Scheme } from '../../../../codebook/scheme.ts';
import { newestScheme } from '../../coding/code-of-scheme.ts';
import type { Coding } from '../../coding/coding.ts';
import type { Dataset } from '../../coding/dataset.ts';
import type { Decision } from '../../coding/decision.ts';
import { groupBy } from '../../coding/group-by.ts';
import { distinctConsensus } from '../../reconciliation/distinct-consensus.ts';
import type { Narrative } from '../../text/narrative.ts';
import { type OffsetTable, offsetTable } from '../../text/offsets.ts';
import { attributeCells, attributeColumns } from './attribute-columns.ts';
import { coderNames } from './coder-names.ts';
import { consensusName } from './consensus-name.ts';
import { type CsvCell, type CsvTable, isoTime, writeCsv } from './write-csv.ts';

const COLUMNS = [
  'project_id',
  'case_id',
  'narrative_id',
  'segment_id',
  'scheme',
  'code_id',
  'code',
  'status',
  'start',
  'end',
  'start_cp',
  'end_cp',
  'text',
  'coder_id',
  'coder',
  'layer',
  'origin',
  'memo',
  'codebook_revision',
  'created_at',
  'updated_at',
] as const;

export interface SegmentsOptions {
  /** Only codings of this scheme; all schemes by default. */
  readonly schemeId?: string;
}

/** The same as `segmentsTable`, as CSV. */
export function segmentsCsv(dataset: Dataset, options: SegmentsOptions = {}): string {
  return writeCsv(segmentsTable(dataset, options));
}

/**
 * One row a coding, of every sheet and every ruling in the dataset: whoever calls has left out what the viewer may not see.
 * Ordered by narrative, coder and place, the consensus last. Throws a RangeError for a coding outside its text, which no reader lets in.
 */
export function segmentsTable(dataset: Dataset, options: SegmentsOptions = {}): CsvTable {
  const attributes = attributeColumns(dataset.cases);
  const cases = new Map(dataset.cases.map((one) => [one.id, one]));
  const sheets = groupBy(dataset.sheets, (sheet) => sheet.narrativeId);
  const decisions = groupBy(dataset.decisions, (decision) => decision.narrativeId);
  const names = coderNames(dataset.coders);
  const codeName = codeNamer(dataset.schemes);
  const order = new Map(dataset.coders.map(({ id }, index) => [id, index]));
  const place = (coderId: string) => order.get(coderId) ?? dataset.coders.length;

  const rows = dataset.narratives.flatMap((narrative) => {
    const offsets = offsetTable(narrative.text);
    const ofCase = attributeCells(attributes, cases.get(narrative.caseId));
    const ofNarrative = sheets.get(narrative.id) ?? [];
    const bySheet = [...ofNarrative].sort((a, b) => place(a.coderId) - place(b.coderId));
    const layers = [
      ...bySheet.map(({ coderId, codings }) => ({ by: [coderId, names.get(coderId) ?? null, 'coder'], codings })),
      { by: [consensusName, consensusName, 'consensus'], codings: consensusOf(decisions.get(narrative.id) ?? []) },
    ];
    return layers.flatMap(({ by, codings }) =>
      [...codings]
        .filter((coding) => options.schemeId === undefined || coding.schemeId === options.schemeId)
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .map((coding): CsvCell[] => [
          ...[dataset.project.id, narrative.caseId, narrative.id, coding.id],
          ...[coding.schemeId, coding.codeId, codeName(coding), coding.status ?? null],
          ...spanCells(narrative, coding, offsets),
          ...[...by, coding.origin, coding.memo ?? null],
          ...[coding.codebookRevision, isoTime(coding.createdAt), isoTime(coding.updatedAt)],
          ...ofCase,
        ]),
    );
  });
  return { columns: [...COLUMNS, ...attributes.map(({ column }) => column)], rows };
}

function consensusOf(decisions: readonly Decision[]): Coding[] {
  return distinctConsensus(decisions).map(({ coding }) => coding);
}

function spanCells({ text }: Narrative, { start, end }: Coding, offsets: OffsetTable): CsvCell[] {
  return [start, end, offsets.toCodePoint(start), offsets.toCodePoint(end), text.slice(start, end)];
}

/** The name a code had in the revision it was applied under; its newest name if that revision is not kept. */
function codeNamer(schemes: readonly Scheme[]): (coding: Coding) => string | null {
  const nameIn = (scheme: Scheme | null | undefined, codeId: string) =>
    scheme?.codes.find(({ id }) => id === codeId)?.name;
  return ({ schemeId, codeId, codebookRevision }) => {
    const then = schemes.find(({ id, revision }) => id === schemeId && revision === codebookRevision);
    return nameIn(then, codeId) ?? nameIn(newestScheme(schemes, schemeId), codeId) ?? null;
  };
}
