import type { Coder } from '../../coding/coder.ts';
import type { Dataset } from '../../coding/dataset.ts';
import type { Sheet } from '../../coding/sheet.ts';
import { checkCodings } from '../copy/check-codings.ts';
import { checkReferences } from '../copy/check-references.ts';
import { checkTexts } from '../copy/check-texts.ts';
import { caseHash } from '../text-hash.ts';
import type { PackProblem, ProjectBase } from './pack.ts';

/**
 * The first thing that one coder's part of a project contradicts itself in: anything of somebody else, an id that stands twice
 * or leads nowhere, a span outside its text, a text that is not the one its hash was taken of.
 */
export async function checkBase(
  base: ProjectBase,
  coder: Coder,
  sheets: readonly Sheet[],
): Promise<PackProblem | null> {
  const dataset = asProject(base, coder, sheets);
  return (
    othersPart(base, coder) ??
    checkReferences(dataset) ??
    unknownRound(base) ??
    withdrawnText(base) ??
    (await withdrawnCase(base)) ??
    checkCodings(dataset) ??
    (await checkTexts(dataset))
  );
}

/** The project that a coder would hold of it. */
function asProject(base: ProjectBase, coder: Coder, sheets: readonly Sheet[]): Dataset {
  const { schemes, rounds, cases, narratives, assignments, withdrawals } = base;
  return {
    project: { ...base.project, copyId: 'pack' },
    ...{ schemes, coders: [coder], cases, narratives, sheets, rounds, assignments, withdrawals },
    ...{ decisions: [], proposals: [], packs: [], packKeys: [], openings: [], changes: [], received: [] },
  };
}

/** How a round was drawn, and what came of it, tells of others. */
function othersPart({ rounds, assignments }: ProjectBase, coder: Coder): PackProblem | null {
  const round = rounds.findIndex(({ agreement, draw }) => agreement !== undefined || draw !== undefined);
  if (round !== -1) return { code: 'others_work', place: `rounds[${round}]` };
  const assignment = assignments.findIndex(({ coderIds }) => coderIds.length !== 1 || coderIds[0] !== coder.id);
  return assignment === -1 ? null : { code: 'others_work', place: `assignments[${assignment}]` };
}

function unknownRound({ rounds, assignments }: ProjectBase): PackProblem | null {
  const known = new Set(rounds.map(({ id }) => id));
  const index = assignments.findIndex(({ roundId }) => !known.has(roundId));
  return index === -1 ? null : { code: 'unknown_reference', place: `assignments[${index}]` };
}

function withdrawnText({ withdrawals, narratives }: ProjectBase): PackProblem | null {
  const held = new Set(narratives.map(({ id }) => id));
  const index = withdrawals.findIndex(({ narrativeIds }) => narrativeIds.some((id) => held.has(id)));
  return index === -1 ? null : { code: 'repeated_id', place: `withdrawals[${index}]` };
}

async function withdrawnCase({ project, withdrawals, cases }: ProjectBase): Promise<PackProblem | null> {
  if (withdrawals.length === 0) return null;
  const held = new Set(await Promise.all(cases.map(({ id }) => caseHash(project.id, id))));
  const index = withdrawals.findIndex((withdrawal) => held.has(withdrawal.caseHash));
  return index === -1 ? null : { code: 'repeated_id', place: `withdrawals[${index}]` };
}
