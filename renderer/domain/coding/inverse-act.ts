import type { Act, Change, Entry } from './change.ts';

/**
 * The act that takes a change back: its entries in reverse order, each with before and after swapped. It keeps the
 * change's scope and label; `coderId` is whoever takes it back. Throws for a change whose records the journal does not
 * hold (an import): `undoTarget` never answers with one.
 */
export function inverseAct(change: Change, coderId: string): Act {
  const { scope, label } = change;
  return { coderId, scope, label, entries: change.entries.map(inverseEntry).reverse() };
}

function inverseEntry(entry: Entry): Entry {
  switch (entry.table) {
    case 'codings':
      return { ...entry, before: entry.after, after: entry.before };
    case 'sheets':
      return { ...entry, before: entry.after, after: entry.before };
    case 'coders':
      return { ...entry, before: entry.after, after: entry.before };
    case 'project':
      return { ...entry, before: entry.after, after: entry.before };
    case 'openings':
      return { ...entry, before: entry.after, after: entry.before };
    case 'schemes':
      return { ...entry, before: entry.after, after: entry.before };
    case 'rounds':
      return { ...entry, before: entry.after, after: entry.before };
    case 'assignments':
      return { ...entry, before: entry.after, after: entry.before };
    case 'decisions':
      return { ...entry, before: entry.after, after: entry.before };
    case 'proposals':
      return { ...entry, before: entry.after, after: entry.before };
    case 'packs':
      return { ...entry, before: entry.after, after: entry.before };
    case 'narratives':
    case 'cases':
      throw new Error(`The journal holds no content to take back: ${entry.table} ${entry.id}`);
    case 'received':
      throw new Error(`The journal holds no content to take back: ${entry.table} ${entry.narrativeId}`);
  }
}
