import type { Coder } from '../../domain/coding/coder.ts';
import type { PairChoice } from './agreement-choices.tsx';

const mostColumns = 3;

/** The pairs to choose one from; empty if there are so few that each has a column of its own. */
export function pairChoices(coders: readonly Coder[], coderIds: readonly string[]): PairChoice[] {
  const chosen = coders.filter(({ id }) => coderIds.includes(id));
  const pairs = chosen.flatMap((first, index) =>
    chosen.slice(index + 1).map((second) => ({
      value: `${first.id} ${second.id}`,
      label: `${first.initials} and ${second.initials}`,
    })),
  );
  return pairs.length > mostColumns ? pairs : [];
}
