import { assignmentsOf } from '../../../coding/assignment/assignments-of.ts';
import type { Dataset } from '../../../coding/dataset.ts';
import type { ProjectBase, ReturnPack } from '../pack.ts';
import { holdsWork } from './holds-work.ts';
import { newestCodingPack } from './newest-coding-pack.ts';
import { sharedProject, sharedRound } from './shared-project.ts';

/** What a new return pack says of itself. */
export interface ReturnPackFacts {
  /** Random. */
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
  readonly appVersion: string;
}

/**
 * The pack by which a coder returns their work; its sheets have to be marked first (see `markReturned`). `whole`: with all
 * that a lead who lost the project needs. Throws a `RangeError` for an unknown coder, and in a project that never came out of a pack.
 */
export function returnPackOf(dataset: Dataset, coderId: string, facts: ReturnPackFacts, whole: boolean): ReturnPack {
  const coder = dataset.coders.find(({ id }) => id === coderId);
  const origin = newestCodingPack(dataset.packs, coderId);
  if (!coder || !origin) throw new RangeError(`There is no ${coder ? 'coding pack' : `coder ${coderId}`}`);
  const sheets = dataset.sheets.filter((sheet) => sheet.coderId === coderId && holdsWork(sheet));
  const coded = new Set(sheets.map(({ narrativeId }) => narrativeId));
  return {
    kind: 'return',
    id: facts.id,
    madeAt: facts.madeAt,
    appVersion: facts.appVersion,
    packId: origin.packId,
    projectId: dataset.project.id,
    coder,
    texts: dataset.narratives.filter(({ id }) => coded.has(id)).map(({ id, sha256 }) => ({ id, sha256 })),
    sheets,
    changes: dataset.changes.filter(
      (change) => change.coderId === coderId && typeof change.scope !== 'string' && change.scope.coderId === coderId,
    ),
    ...(whole ? { base: baseOf(dataset, coderId) } : {}),
  };
}

function baseOf(dataset: Dataset, coderId: string): ProjectBase {
  return {
    project: sharedProject(dataset.project),
    schemes: dataset.schemes,
    rounds: dataset.rounds.map(sharedRound),
    cases: dataset.cases,
    narratives: dataset.narratives,
    assignments: assignmentsOf(dataset, coderId),
    withdrawals: dataset.withdrawals,
  };
}
