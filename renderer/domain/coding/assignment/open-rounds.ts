import type { Round } from '../round.ts';

/** The ids of the rounds that are not closed. */
export function openRoundIds(rounds: readonly Pick<Round, 'id' | 'closedAt'>[]): ReadonlySet<string> {
  return new Set(rounds.filter(({ closedAt }) => closedAt === undefined).map(({ id }) => id));
}
