import type { Dataset } from '../../coding/dataset.ts';
import type { CopyProblem } from './copy-file.ts';

/** The first change that does not come after the one before it, or takes back one that comes after itself. */
export function checkJournal({ changes }: Dataset): CopyProblem | null {
  const index = changes.findIndex(({ seq, undoes }, at) => {
    const before = changes[at - 1];
    return (before !== undefined && before.seq >= seq) || (undoes !== undefined && undoes >= seq);
  });
  return index === -1 ? null : { code: 'journal_out_of_order', place: `changes[${index}]` };
}
