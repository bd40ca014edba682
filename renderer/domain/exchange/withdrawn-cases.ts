import type { Case, Project, Withdrawal } from '../coding/dataset.ts';
import type { Narrative } from '../text/narrative.ts';
import { caseHash } from './text-hash.ts';

/** The part of a project, with or without its texts, by which withdrawn cases are found in it. */
export interface CaseHolding {
  readonly project: Pick<Project, 'id'>;
  readonly cases: readonly Pick<Case, 'id'>[];
  readonly narratives: readonly Pick<Narrative, 'id' | 'caseId'>[];
}

/** Finds the ids of the cases here that a tombstone is of: a case is known by its hash, and by the id of any of its narratives. */
export async function withdrawnCases({
  project,
  cases,
  narratives,
}: CaseHolding): Promise<(of: Withdrawal) => readonly string[]> {
  const hashes = await Promise.all(cases.map(({ id }) => caseHash(project.id, id)));
  const byHash = new Map(cases.map(({ id }, index) => [hashes[index], id]));
  const byNarrative = new Map(narratives.map(({ id, caseId }) => [id, caseId]));
  return (withdrawal) => {
    const byIds = withdrawal.narrativeIds.flatMap((id) => byNarrative.get(id) ?? []);
    return [...new Set([...byIds, ...[byHash.get(withdrawal.caseHash) ?? []].flat()])];
  };
}
