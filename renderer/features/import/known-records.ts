import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { KnownRecords } from '../../domain/exchange/plan-import.ts';

/** What the project holds already, as an import compares with it. Anybody's work makes a narrative a coded one; whose and what is not told. */
export function knownRecords(state: ProjectState): KnownRecords {
  const coded = new Set(
    state.sheets
      .filter((sheet) => sheet.state !== 'not_started' || sheet.codings.length > 0)
      .map((sheet) => sheet.narrativeId),
  );
  const narratives = state.narratives.map(({ id, caseId, kind, sha256, textVersion }) => ({
    ...{ id, caseId, kind, sha256, textVersion },
    coded: coded.has(id),
  }));
  const { project, cases, withdrawals } = state;
  return { narratives, cases, projectId: project.id, withdrawals };
}
