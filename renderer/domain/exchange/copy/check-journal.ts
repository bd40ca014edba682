import type { Change, Entry } from '../../coding/change.ts';
import type { Dataset } from '../../coding/dataset.ts';
import { sameScope } from '../../coding/undo-target.ts';
import { codingFault } from './check-codings.ts';
import type { CopyProblem } from './copy-file.ts';

/**
 * The first change that does not come after the one before it, takes back one that comes after itself, reaches beyond its
 * scope, or holds a coding that undo or redo could bring back although its text or its scheme lacks it.
 */
export function checkJournal(dataset: Dataset): CopyProblem | null {
  return outOfOrder(dataset) ?? beyondScope(dataset) ?? unfitCoding(dataset);
}

function outOfOrder({ changes }: Dataset): CopyProblem | null {
  const index = changes.findIndex(({ seq, undoes }, at) => {
    const before = changes[at - 1];
    return (before !== undefined && before.seq >= seq) || (undoes !== undefined && undoes >= seq);
  });
  return index === -1 ? null : { code: 'journal_out_of_order', place: `changes[${index}]` };
}

function beyondScope({ changes }: Dataset): CopyProblem | null {
  const index = changes.findIndex((change) => change.entries.some((entry) => !isWithin(entry, change)));
  return index === -1 ? null : { code: 'journal_beyond_scope', place: `changes[${index}]` };
}

function isWithin(entry: Entry, { scope }: Change): boolean {
  if (entry.table === 'codings' || entry.table === 'sheets') return sameScope(entry, scope);
  return entry.table === 'decisions' ? scope === 'consensus' : typeof scope === 'string';
}

/** Newest first: what came before a text was replaced, or a backup restored, belongs to another state and is never brought back. */
function unfitCoding({ changes, narratives, schemes }: Dataset): CopyProblem | null {
  const texts = new Map(narratives.map(({ id, text }) => [id, text]));
  for (const [index, { entries, label }] of [...changes.entries()].reverse()) {
    if (label === 'restore_backup') return null;
    for (const entry of entries) {
      if (entry.table === 'narratives' && entry.change === 'replaced') texts.delete(entry.id);
      const text = entry.table === 'codings' ? texts.get(entry.narrativeId) : undefined;
      if (entry.table !== 'codings' || text === undefined) continue;
      for (const coding of [entry.before, entry.after]) {
        const code = coding && codingFault(coding, text, schemes);
        if (code) return { code, place: `changes[${index}]` };
      }
    }
  }
  return null;
}
