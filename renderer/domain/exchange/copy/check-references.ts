import type { Problem } from '../../../../codebook/problem.ts';
import type { Dataset } from '../../coding/dataset.ts';
import { recordKeys } from '../../coding/record-keys.ts';

type ReferenceProblem = Problem<'repeated_id' | 'unknown_reference'>;

/** The first id that stands twice, or that names a record which is not there. */
export function checkReferences(dataset: Dataset): ReferenceProblem | null {
  return repeatedIds(dataset) ?? unknownIds(dataset);
}

/** Keys of two ids are joined as storage joins them, so that no two records would lie in one row. */
function repeatedIds(dataset: Dataset): ReferenceProblem | null {
  const keys: readonly (readonly [string, readonly string[]])[] = [
    ['schemes', dataset.schemes.map(recordKeys.schemes)],
    ['coders', dataset.coders.map(recordKeys.coders)],
    ['cases', dataset.cases.map(({ id }) => id)],
    ['narratives', dataset.narratives.map(({ id }) => id)],
    ['sheets', dataset.sheets.map(recordKeys.sheets)],
    ['rounds', dataset.rounds.map(recordKeys.rounds)],
    ['assignments', dataset.assignments.map(recordKeys.assignments)],
    ['decisions', dataset.decisions.map(recordKeys.decisions)],
    ['proposals', dataset.proposals.map(recordKeys.proposals)],
    ['packs', dataset.packs.map(recordKeys.packs)],
    ['packKeys', dataset.packKeys.map(recordKeys.packKeys)],
    ['openings', dataset.openings.map(recordKeys.openings)],
    ['withdrawals', dataset.withdrawals.map(recordKeys.withdrawals)],
    ['received', dataset.received.map(recordKeys.received)],
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

function unknownIds(dataset: Dataset): ReferenceProblem | null {
  const cases = new Set(dataset.cases.map(({ id }) => id));
  const narratives = new Set(dataset.narratives.map(({ id }) => id));
  const coders = new Set(dataset.coders.map(({ id }) => id));
  const revisions = new Set(dataset.schemes.map(({ id, revision }) => `${id} ${revision}`));
  const unknown = (table: string, index: number): ReferenceProblem | null =>
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
      'decisions',
      dataset.decisions.findIndex(
        ({ narrativeId, from }) => !narratives.has(narrativeId) || from.some(({ coderId }) => !coders.has(coderId)),
      ),
    ) ??
    unknown(
      'openings',
      dataset.openings.findIndex(({ narrativeId, leadId }) => !narratives.has(narrativeId) || !coders.has(leadId)),
    )
  );
}
