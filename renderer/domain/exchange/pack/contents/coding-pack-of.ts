import { assignmentsOf } from '../../../coding/assignment/assignments-of.ts';
import type { Dataset } from '../../../coding/dataset.ts';
import type { Sheet } from '../../../coding/sheet.ts';
import type { CodingPack } from '../pack.ts';
import { holdsWork } from './holds-work.ts';
import { sharedProject, sharedRound } from './shared-project.ts';

/** What a new coding pack says of itself. */
export interface CodingPackFacts {
  /** Random. */
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
  readonly appVersion: string;
  /** Whose key the return is to be sealed for: `age1…`. */
  readonly recipient: string;
}

/**
 * The pack for one coder: the narratives that are assigned to them, those on which they have work already, and that work. Nothing in it depends
 * on what anybody else coded, and of all other coders it names the lead alone. Throws a `RangeError` for an unknown coder, and where there is no lead.
 */
export function codingPackOf(dataset: Dataset, coderId: string, facts: CodingPackFacts): CodingPack {
  const coder = dataset.coders.find(({ id }) => id === coderId);
  const lead = dataset.coders.find(({ role }) => role === 'lead');
  if (!coder || !lead) throw new RangeError(`There is no ${coder ? 'lead' : `coder ${coderId}`}`);
  const assignments = assignmentsOf(dataset, coderId);
  const sheets = dataset.sheets.filter((sheet) => sheet.coderId === coderId && holdsWork(sheet));
  const assigned = new Set([...assignments, ...sheets].map(({ narrativeId }) => narrativeId));
  const narratives = dataset.narratives.filter(({ id }) => assigned.has(id));
  const included = new Set(narratives.map(({ id }) => id));
  const caseIds = new Set(narratives.map(({ caseId }) => caseId));
  const roundIds = new Set(assignments.map(({ roundId }) => roundId));
  return {
    kind: 'coding',
    id: facts.id,
    madeAt: facts.madeAt,
    appVersion: facts.appVersion,
    recipient: facts.recipient,
    project: sharedProject(dataset.project),
    coder,
    lead: { id: lead.id, name: lead.name, initials: lead.initials },
    schemes: dataset.schemes,
    rounds: dataset.rounds.filter(({ id }) => roundIds.has(id)).map(sharedRound),
    cases: dataset.cases.filter(({ id }) => caseIds.has(id)),
    narratives,
    assignments: assignments
      .filter(({ narrativeId }) => included.has(narrativeId))
      .map((assignment) => ({ ...assignment, coderIds: [coderId] })),
    sheets: inOrderOf(narratives, sheets),
    withdrawals: dataset.withdrawals.map((withdrawal) => ({
      ...withdrawal,
      by: withdrawal.by === coderId ? coderId : lead.id,
    })),
  };
}

/** Their order in the project would tell in which order colleagues' work came in between. */
function inOrderOf(narratives: readonly { readonly id: string }[], sheets: readonly Sheet[]): readonly Sheet[] {
  const byNarrative = new Map(sheets.map((sheet) => [sheet.narrativeId, sheet]));
  return narratives.flatMap(({ id }) => byNarrative.get(id) ?? []);
}
