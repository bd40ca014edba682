import { assignmentsOf } from '../../../coding/assignment/assignments-of.ts';
import type { Change } from '../../../coding/change.ts';
import type { Dataset } from '../../../coding/dataset.ts';
import type { ProjectBase, ReturnPack } from '../pack.ts';
import { CLOCK_SLACK } from '../pack-file.ts';
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
  const changes = changesOf(dataset, coderId, facts.madeAt);
  const scopes = changes.flatMap(({ scope }) => (typeof scope === 'string' ? [] : [scope]));
  const told = new Set([...sheets, ...scopes].map(({ narrativeId }) => narrativeId));
  return {
    kind: 'return',
    id: facts.id,
    madeAt: facts.madeAt,
    appVersion: facts.appVersion,
    packId: origin.packId,
    projectId: dataset.project.id,
    coder,
    texts: dataset.narratives.filter(({ id }) => told.has(id)).map(({ id, sha256 }) => ({ id, sha256 })),
    sheets,
    changes,
    ...(whole ? { base: baseOf(dataset, coderId) } : {}),
  };
}

/**
 * The coder's acts on the sheets of narratives that are here. One that a clock dated after the pack itself, since put right, is
 * dated as the first coding pack: the same in every return, so that no journal holds it twice.
 */
function changesOf({ changes, narratives, packs }: Dataset, coderId: string, madeAt: number): readonly Change[] {
  const here = new Set(narratives.map(({ id }) => id));
  const own = changes.filter(
    ({ coderId: by, scope }) =>
      by === coderId && typeof scope !== 'string' && scope.coderId === coderId && here.has(scope.narrativeId),
  );
  const first = packs.find(({ kind, passage }) => kind === 'coding' && passage === 'opened');
  const instead = Math.min(first?.madeAt ?? madeAt, madeAt);
  return own.map((change) => (change.at > madeAt + CLOCK_SLACK ? { ...change, at: instead } : change));
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
