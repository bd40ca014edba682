import type { Code, Scheme } from '../../../../codebook/scheme.ts';
import { currentSchemes } from '../../coding/code-of-scheme.ts';
import type { Dataset } from '../../coding/dataset.ts';
import type { CsvCell, CsvTable } from './write-csv.ts';

const COLUMNS = [
  'scheme',
  'code_id',
  'code',
  'parent',
  'definition',
  'include',
  'exclude',
  'example',
  'keywords',
  'colour',
  'revision',
  'n_segments',
  'n_cases',
  'archived',
  'replaced_by',
] as const;

/** One row a code, of the newest revision of every scheme. Lists stand one item a line, keywords between semicolons. */
export function codebookTable(dataset: Dataset): CsvTable {
  const use = countUse(dataset);
  const rows = currentSchemes(dataset.schemes).flatMap((scheme) =>
    scheme.codes.map((code) => codeRow(scheme, code, use.get(keyOf(scheme.id, code.id)))),
  );
  return { columns: COLUMNS, rows };
}

interface Use {
  segments: number;
  readonly caseIds: Set<string>;
}

function codeRow(scheme: Scheme, code: Code, use: Use | undefined): CsvCell[] {
  return [
    ...[scheme.id, code.id, code.name, code.parent ?? null, code.definition],
    ...[code.include, code.exclude, code.examples].map((items) => items.join('\n')),
    ...[code.keywords.join('; '), code.colour, scheme.revision],
    ...[use?.segments ?? 0, use?.caseIds.size ?? 0, code.archived ? 1 : 0, code.replacedBy?.join('; ') ?? null],
  ];
}

function countUse(dataset: Dataset): ReadonlyMap<string, Use> {
  const caseOf = new Map(dataset.narratives.map(({ id, caseId }) => [id, caseId]));
  const uses = new Map<string, Use>();
  for (const { narrativeId, codings } of dataset.sheets) {
    for (const { schemeId, codeId } of codings) {
      const use = uses.get(keyOf(schemeId, codeId)) ?? { segments: 0, caseIds: new Set() };
      uses.set(keyOf(schemeId, codeId), use);
      use.segments += 1;
      use.caseIds.add(caseOf.get(narrativeId) ?? '');
    }
  }
  return uses;
}

/** Ids are snake_case, so a colon parts them. */
function keyOf(schemeId: string, codeId: string): string {
  return `${schemeId}:${codeId}`;
}
