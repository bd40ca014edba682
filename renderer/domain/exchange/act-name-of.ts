import type { Change } from '../coding/change.ts';
import { actNames } from './act-names.ts';

/** What a change did before a pack was made, though it has the label of the making: it is about no pack. */
export const markedBeforePack = 'work marked as about to leave in a pack';

/** What a change did, as journal.csv words it. */
export function actNameOf({ label, entries }: Pick<Change, 'label' | 'entries'>): string {
  const makesPack = label === 'make_coding_pack' || label === 'make_return_pack';
  return makesPack && !entries.some(({ table }) => table === 'packs') ? markedBeforePack : actNames[label];
}
