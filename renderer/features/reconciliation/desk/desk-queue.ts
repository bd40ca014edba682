import { canConfirm } from '../../../domain/reconciliation/confirm-ruling.ts';
import { canPass } from '../../../domain/reconciliation/pass-identical.ts';
import type { QueueEntry, QueueState } from '../../../domain/reconciliation/queue.ts';
import { chosenEntries } from '../../../domain/reconciliation/queue-choice.ts';
import { canTake } from '../../../domain/reconciliation/take-single.ts';
import { type DeskChoice, statesOf } from './desk-choice.ts';

/** The queue sorted into what is settled one by one and what in one act. */
export interface DeskQueue {
  /** What is settled one by one, in the order of reading. */
  readonly items: readonly QueueEntry[];
  /** Those that the filters leave, whatever states are shown, in the order of the choice. */
  readonly chosen: readonly QueueEntry[];
  /** How many of these there are in each state. */
  readonly counts: ReadonlyMap<QueueState, number>;
  /** What can be passed in one act; no item. */
  readonly identical: readonly QueueEntry[];
  /** What only one coder coded and nobody has taken yet; no item. */
  readonly single: readonly QueueEntry[];
  readonly singleNarratives: number;
  /** Stale rulings on passages that are coded as they were: they can all stand in one act. They are items too. */
  readonly unchanged: readonly QueueEntry[];
  /** Everybody whose coding is in it. */
  readonly coderIds: ReadonlySet<string>;
  /** Items, whatever is chosen, that are open or stale. */
  readonly unsettled: number;
}

interface Sorting {
  readonly choice: DeskChoice;
  readonly passesIdentical: boolean;
  readonly caseIds: ReadonlyMap<string, string>;
}

/** Sorts the entries, which are in the order of reading. */
export function deskQueue(entries: readonly QueueEntry[], { choice, passesIdentical, caseIds }: Sorting): DeskQueue {
  const identical = passesIdentical ? entries.filter(canPass) : [];
  const single = entries.filter(canTake);
  const apart = new Set([...identical, ...single]);
  const items = apart.size > 0 ? entries.filter((entry) => !apart.has(entry)) : entries;
  const { codeId, subject, pair, order } = choice;
  const chosen = chosenEntries(items, {
    ...(codeId === null ? {} : { codeId }),
    ...(subject === null ? {} : { subject }),
    ...(pair === null ? {} : { pair }),
    ...narrativesOf(choice.caseText, caseIds),
    order,
  });
  return {
    items,
    chosen,
    counts: countsOf(chosen),
    identical,
    single,
    unchanged: entries.filter((entry) => entry.item !== null && canConfirm(entry)),
    singleNarratives: new Set(single.map(({ narrativeId }) => narrativeId)).size,
    coderIds: new Set(entries.flatMap(({ finished }) => finished.map(({ coderId }) => coderId))),
    unsettled: items.filter(({ state }) => state !== 'settled').length,
  };
}

/**
 * What the list shows, in its order: the choice, and the item of that key, which came to hand under it and stays when it is
 * settled.
 */
export function shownItems(
  { items, chosen }: Pick<DeskQueue, 'items' | 'chosen'>,
  choice: DeskChoice,
  pinnedKey: string | null,
): readonly QueueEntry[] {
  const states = statesOf(choice.states);
  const isPinned = (entry: QueueEntry) => entry.key === pinnedKey;
  const shown = chosen.filter((entry) => states.has(entry.state) || isPinned(entry));
  const pinned = shown.some(isPinned) ? undefined : items.find(isPinned);
  if (!pinned) return shown;
  const wanted = new Set([...shown, pinned]);
  return chosenEntries(
    items.filter((entry) => wanted.has(entry)),
    { order: choice.order },
  );
}

function narrativesOf(caseText: string, caseIds: ReadonlyMap<string, string>) {
  const wanted = caseText.trim().toLowerCase();
  if (wanted === '') return {};
  const found = [...caseIds].filter(([, caseId]) => caseId.toLowerCase().includes(wanted));
  return { narrativeIds: new Set(found.map(([id]) => id)) };
}

function countsOf(entries: readonly QueueEntry[]): ReadonlyMap<QueueState, number> {
  const counts = new Map<QueueState, number>();
  for (const { state } of entries) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
