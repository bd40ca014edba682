import type { QueueState } from '../../../domain/reconciliation/item.ts';
import { canPass } from '../../../domain/reconciliation/pass-identical.ts';
import type { QueueEntry } from '../../../domain/reconciliation/queue.ts';
import { chosenEntries } from '../../../domain/reconciliation/queue-choice.ts';
import { canTake } from '../../../domain/reconciliation/take-single.ts';
import { type DeskChoice, statesOf } from './desk-choice.ts';

/** The queue as the desk shows it. */
export interface DeskQueue {
  /** What the list shows, in its order: the choice, and the item at hand even if it is no longer of the choice. */
  readonly shown: readonly QueueEntry[];
  /** How many entries of each state the filters leave, whatever states are shown. */
  readonly counts: ReadonlyMap<QueueState, number>;
  /** What can be passed in one act; no item of the list. */
  readonly identical: readonly QueueEntry[];
  /** What only one coder coded and nobody has taken yet; no item of the list. */
  readonly single: readonly QueueEntry[];
  readonly singleNarratives: number;
  /** Everybody whose coding is in it. */
  readonly coderIds: ReadonlySet<string>;
  /** All that the project has, whatever is chosen. */
  readonly all: { readonly items: number; readonly unsettled: number };
}

interface Shown {
  readonly choice: DeskChoice;
  /** The key of the item at hand, if it came to hand under this choice: then it stays when it is settled. */
  readonly pinnedKey: string | null;
  readonly passesIdentical: boolean;
  readonly caseIds: ReadonlyMap<string, string>;
}

/** Sorts the entries, which are in the order of reading, into what the list shows and what is settled in one act. */
export function deskQueue(
  entries: readonly QueueEntry[],
  { choice, pinnedKey, passesIdentical, caseIds }: Shown,
): DeskQueue {
  const identical = passesIdentical ? entries.filter(canPass) : [];
  const single = entries.filter(canTake);
  const apart = new Set([...identical, ...single]);
  const items = entries.filter((entry) => !apart.has(entry));
  const { codeId, subject, pair, order } = choice;
  const chosen = chosenEntries(items, {
    ...(codeId === null ? {} : { codeId }),
    ...(subject === null ? {} : { subject }),
    ...(pair === null ? {} : { pair }),
    ...narrativesOf(choice.caseText, caseIds),
    order,
  });
  const states = statesOf(choice.states);
  const isAtHand = (entry: QueueEntry) => entry.key === pinnedKey;
  const isChosen = new Set(chosen.filter((entry) => states.has(entry.state) || isAtHand(entry)));
  const pinned = pinnedKey === null ? undefined : items.find(isAtHand);
  const shown =
    pinned === undefined || isChosen.has(pinned)
      ? [...isChosen]
      : chosenEntries(
          items.filter((entry) => isChosen.has(entry) || entry === pinned),
          { order },
        );
  return {
    shown,
    counts: countsOf(chosen),
    identical,
    single,
    singleNarratives: new Set(single.map(({ narrativeId }) => narrativeId)).size,
    coderIds: new Set(entries.flatMap(({ finished }) => finished.map(({ coderId }) => coderId))),
    all: { items: items.length, unsettled: items.filter(({ state }) => state !== 'settled').length },
  };
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
