import { groupBy } from '../../../domain/coding/group-by.ts';
import type { ComparedWork } from '../../../domain/coding/units/comparison.ts';
import type { AgreementDesk } from '../agreement-desk.ts';

/** Some coders, by their initials, and how many narratives just these have finished. */
export interface FinishedTogether {
  readonly initials: readonly string[];
  readonly narratives: number;
}

/** Which of the compared coders finished the narratives of an order: one entry if always the same, the commonest first. */
export function whoFinished(
  { coders }: Pick<AgreementDesk, 'coders'>,
  order: readonly string[],
  work: ComparedWork,
): FinishedTogether[] {
  const sheetsOf = groupBy(work.sheets, ({ narrativeId }) => narrativeId);
  const initialsOf = (id: string) => {
    const finished = new Set(
      (sheetsOf.get(id) ?? []).filter(({ state }) => state === 'finished').map(({ coderId }) => coderId),
    );
    return coders.filter((coder) => finished.has(coder.id)).map(({ initials }) => initials);
  };
  const alike = groupBy(order.map(initialsOf), (initials) => initials.join(' '));
  return [...alike.values()]
    .map((all) => ({ initials: all[0] ?? [], narratives: all.length }))
    .sort((a, b) => b.narratives - a.narratives);
}
