import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { Round, RoundSettings } from '../../../domain/coding/round.ts';

/** What stands for all narratives where a round can be chosen. */
export const allNarratives = 'all';

/** The narratives that are reconciled now, and how. */
export interface RoundAtHand {
  /** `null`: all narratives, whatever their round. */
  readonly round: Round | null;
  /** `null`: all. */
  readonly narrativeIds: ReadonlySet<string> | null;
  readonly settings: RoundSettings;
}

/** How all narratives are reconciled where there is no round. */
const withoutRound: RoundSettings = { tolerance: 0, passesIdentical: true, hidesNames: false };

/**
 * The round of that id, or the newest open one (`null`). Without rounds, or for `allNarratives`: all narratives, by the
 * settings of the newest round, and with names hidden if any open round hides them.
 */
export function roundAtHand(
  { rounds, assignments }: Pick<ProjectState, 'rounds' | 'assignments'>,
  chosen: string | null,
): RoundAtHand {
  const round =
    chosen === null
      ? (rounds.findLast(({ closedAt }) => closedAt === undefined) ?? null)
      : (rounds.find(({ id }) => id === chosen) ?? null);
  if (round) {
    const own = assignments.filter(({ roundId }) => roundId === round.id);
    return { round, narrativeIds: new Set(own.map(({ narrativeId }) => narrativeId)), settings: round.settings };
  }
  const newest = rounds.at(-1)?.settings ?? withoutRound;
  const hidesNames = rounds.some(({ closedAt, settings }) => closedAt === undefined && settings.hidesNames);
  return { round: null, narrativeIds: null, settings: { ...newest, hidesNames } };
}
