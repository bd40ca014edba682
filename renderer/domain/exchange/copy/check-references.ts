import type { Dataset } from '../../coding/dataset.ts';
import type { CopyProblem } from './copy-file.ts';

/** The first id that stands twice, or that names a record which is not there. */
export function checkReferences(dataset: Dataset): CopyProblem | null {
  return repeatedIds(dataset) ?? unknownIds(dataset);
}

/** Keys of two ids are joined as storage joins them, so that no two records would lie in one row. */
function repeatedIds(dataset: Dataset): CopyProblem | null {
  const keys: readonly (readonly [string, readonly string[]])[] = [
    ['schemes', dataset.schemes.map(({ id, revision }) => `${id} ${revision}`)],
    ['coders', dataset.coders.map(({ id }) => id)],
    ['cases', dataset.cases.map(({ id }) => id)],
    ['narratives', dataset.narratives.map(({ id }) => id)],
    ['sheets', dataset.sheets.map(({ narrativeId, coderId }) => `${narrativeId} ${coderId}`)],
    ['assignments', dataset.assignments.map(({ roundId, narrativeId }) => `${roundId} ${narrativeId}`)],
    ['openings', dataset.openings.map(({ narrativeId, leadId }) => `${narrativeId} ${leadId}`)],
    ['withdrawals', dataset.withdrawals.map(({ caseHash }) => caseHash)],
  ];
  for (const [table, ids] of keys) {
    const index = repetition(ids);
    if (index !== -1) return { code: 'repeated_id', place: `${table}[${index}]` };
  }
  return null;
}

/** The place of the first value that came before, -1 if all are different. */
export function repetition(values: readonly string[]): number {
  const seen = new Set<string>();
  return values.findIndex((value) => seen.size === seen.add(value).size);
}

function unknownIds(dataset: Dataset): CopyProblem | null {
  const cases = new Set(dataset.cases.map(({ id }) => id));
  const narratives = new Set(dataset.narratives.map(({ id }) => id));
  const coders = new Set(dataset.coders.map(({ id }) => id));
  const revisions = new Set(dataset.schemes.map(({ id, revision }) => `${id} ${revision}`));
  const unknown = (table: string, index: number): CopyProblem | null =>
    index === -1 ? null : { code: 'unknown_reference', place: `${table}[${index}]` };

  if (coders.size === 0) return { code: 'unknown_reference', place: 'coders' };
  if (!dataset.schemes.some(({ id }) => id === dataset.project.activeSchemeId)) {
    return { code: 'unknown_reference', place: 'project.activeSchemeId' };
  }
  return (
    unknown(
      'narratives',
      dataset.narratives.findIndex(({ caseId }) => !cases.has(caseId)),
    ) ??
    unknown(
      'sheets',
      dataset.sheets.findIndex(
        ({ narrativeId, coderId, finishedUnder }) =>
          !narratives.has(narrativeId) ||
          !coders.has(coderId) ||
          Object.entries(finishedUnder).some(([id, revision]) => !revisions.has(`${id} ${revision}`)),
      ),
    ) ??
    unknown(
      'assignments',
      dataset.assignments.findIndex(
        ({ narrativeId, coderIds }) => !narratives.has(narrativeId) || coderIds.some((id) => !coders.has(id)),
      ),
    ) ??
    unknown(
      'openings',
      dataset.openings.findIndex(({ narrativeId, leadId }) => !narratives.has(narrativeId) || !coders.has(leadId)),
    )
  );
}
