import type { ProjectState } from '../../domain/coding/dataset.ts';
import { workedOn } from '../../domain/coding/worked-on.ts';
import type { KnownRecords } from '../../domain/exchange/plan-import.ts';

/** What the project holds already, as an import compares with it. Anybody's work makes a narrative a coded one; whose and what is not told. */
export function knownRecords(state: ProjectState): KnownRecords {
  const coded = workedOn(state);
  const narratives = state.narratives.map(({ id, caseId, kind, sha256, textVersion }) => ({
    ...{ id, caseId, kind, sha256, textVersion },
    coded: coded.has(id),
  }));
  const { project, cases, withdrawals } = state;
  return { narratives, cases, projectId: project.id, withdrawals };
}
