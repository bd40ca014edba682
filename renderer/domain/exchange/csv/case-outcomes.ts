import type { Scheme } from '../../../../codebook/scheme.ts';
import { codeWasLookedFor, newestScheme } from '../../coding/code-of-scheme.ts';
import type { Coding } from '../../coding/coding.ts';
import type { Dataset } from '../../coding/dataset.ts';
import { groupBy } from '../../coding/group-by.ts';
import type { Sheet, SheetState } from '../../coding/sheet.ts';
import type { Narrative } from '../../text/narrative.ts';
import { attributeCells, attributeColumns } from './attribute-columns.ts';
import { coderNames } from './coder-names.ts';
import { consensusName } from './consensus-name.ts';
import { settledConsensus } from './consensus-of.ts';
import type { CsvCell, CsvTable } from './write-csv.ts';

/**
 * One row for each case and each coder with a sheet on it, in the columns of one scheme's newest revision. A code is 1 if
 * a finished narrative of the case holds it, 0 if the coder has finished all their narratives of the case under a revision
 * that has the code, otherwise blank. Behind a case's coders comes the consensus once any of its narratives is settled: there
 * `finished` is settled, and every narrative of the case counts. Throws a RangeError for a scheme that the dataset does not hold.
 */
export function caseOutcomesTable(dataset: Dataset, schemeId: string = dataset.project.activeSchemeId): CsvTable {
  const scheme = newestScheme(dataset.schemes, schemeId);
  if (!scheme) throw new RangeError(`The dataset has no scheme ${schemeId}`);
  const codeIds = scheme.codes.map(({ id }) => id);
  const attributes = attributeColumns(dataset.cases);
  const names = coderNames(dataset.coders);
  const narratives = groupBy(dataset.narratives, ({ caseId }) => caseId);
  const sheets = groupBy(dataset.sheets, ({ narrativeId }) => narrativeId);
  const assigned = assignedCoders(dataset);
  const { sheets: settledSheets, schemes } = settledConsensus(dataset, schemeId);
  const consensus = new Map(settledSheets.map((sheet) => [sheet.narrativeId, sheet]));

  const rows = dataset.cases.flatMap((one) => {
    const ofCase = narratives.get(one.id) ?? [];
    const sheetsOfCase = ofCase.flatMap(({ id }) => sheets.get(id) ?? []);
    const coders = dataset.coders.filter(({ id }) => sheetsOfCase.some(({ coderId }) => coderId === id));
    const rowOf = (name: string | null, work: Work): CsvCell[] => {
      const ofCodes = codeIds.flatMap((codeId) => codeCells(work, schemeId, codeId, schemes));
      return [one.id, name, stateOf(work), ...ofCodes, ...attributeCells(attributes, one)];
    };
    const settled = ofCase.map(({ id }) => consensus.get(id) ?? null);
    return [
      ...coders.map(({ id }) => rowOf(names.get(id) ?? null, workOn(ofCase, sheetsOfCase, id, assigned))),
      ...(settled.some((sheet) => sheet !== null) ? [rowOf(consensusName, settled)] : []),
    ];
  });
  const codeColumns = codeIds.flatMap((id) => [id, `${id}_status`, `${id}_n`]);
  return { columns: ['case_id', 'coder', 'state', ...codeColumns, ...attributes.map(({ column }) => column)], rows };
}

/** A coder's sheet on each narrative of a case that is theirs to code; `null` where they have none yet. */
type Work = readonly (Sheet | null)[];

/** Theirs is what they are assigned to, what nobody is assigned to, and what they have a sheet on all the same. */
function workOn(
  ofCase: readonly Narrative[],
  sheets: readonly Sheet[],
  coderId: string,
  assigned: ReadonlyMap<string, ReadonlySet<string>>,
): Work {
  return ofCase.flatMap(({ id }) => {
    const sheet = sheets.find((one) => one.narrativeId === id && one.coderId === coderId) ?? null;
    const coders = assigned.get(id);
    return sheet || !coders || coders.has(coderId) ? [sheet] : [];
  });
}

function assignedCoders(dataset: Dataset): ReadonlyMap<string, ReadonlySet<string>> {
  const byNarrative = groupBy(dataset.assignments, ({ narrativeId }) => narrativeId);
  return new Map([...byNarrative].map(([id, all]) => [id, new Set(all.flatMap(({ coderIds }) => coderIds))]));
}

function stateOf(work: Work): SheetState {
  const states = work.map((sheet) => sheet?.state ?? 'not_started');
  const [first = 'not_started'] = states;
  return states.every((state) => state === first) ? first : 'in_progress';
}

/** `<code>`, `<code>_status` and `<code>_n`: the last two count finished narratives only and are blank where the first is. */
function codeCells(work: Work, schemeId: string, codeId: string, schemes: readonly Scheme[]): CsvCell[] {
  const isThis = (coding: Coding) => coding.schemeId === schemeId && coding.codeId === codeId;
  const finished = work.filter((sheet) => sheet !== null).filter(({ state }) => state === 'finished');
  const found = finished.flatMap(({ codings }) => codings.filter(isThis));
  if (found.length > 0) return [1, statusOf(found), found.length];
  const lookedEverywhere = work.every((sheet) => sheet && codeWasLookedFor(sheet, schemeId, codeId, schemes));
  return lookedEverywhere ? [0, null, 0] : [null, null, null];
}

/** The one status that the codings carry, `mixed` if they carry several, `null` if none carries any. */
function statusOf(codings: readonly Coding[]): string | null {
  const statuses = new Set(codings.map(({ status }) => status).filter((status) => status !== undefined));
  const [first = null] = statuses;
  return statuses.size > 1 ? 'mixed' : first;
}
