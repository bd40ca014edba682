import { useEffect, useState } from 'react';
import type { Change } from '../../../domain/coding/change.ts';
import type { Decision } from '../../../domain/coding/decision.ts';
import type { QueueEntry } from '../../../domain/reconciliation/queue.ts';
import { codesOfEntry, spanOfEntry } from '../../../domain/reconciliation/queue-choice.ts';
import { savePendingEdits } from '../../../editor/pending-edits.ts';
import { actPhrase } from '../../../words/act-words.ts';
import type { Said } from './said.ts';
import type { Ruling } from './use-ruling.ts';

interface TakeBackOf {
  readonly ruling: Ruling;
  readonly entries: readonly QueueEntry[] | null;
  readonly onGoTo: (key: string) => void;
  readonly say: (said: Said | null) => void;
}

/** Undo and redo, which lead to the item whose ruling they took back or brought back. */
export function useTakeBack({ ruling, entries, onGoTo, say }: TakeBackOf) {
  const [touched, setTouched] = useState<Decision | null>(null);
  useEffect(() => {
    if (!touched || !entries) return;
    const entry = entries.find((one) => isAbout(one, touched));
    if (entry) onGoTo(entry.key);
    setTouched(null);
  }, [touched, entries, onGoTo]);

  const takeBack = async (what: 'undo' | 'redo'): Promise<void> => {
    await savePendingEdits();
    const change = await ruling[what]();
    if (!change) return say({ message: `Nothing to ${what} in reconciliation.` });
    const done = what === 'undo' ? 'Undone' : 'Redone';
    say({ message: `${done}: ${actPhrase(change.label)}` });
    setTouched(onlyDecision(change));
  };
  return { takeBack };
}

function onlyDecision({ entries }: Change): Decision | null {
  const decisions = entries.flatMap((entry) =>
    entry.table === 'decisions' ? (entry.after ?? entry.before ?? []) : [],
  );
  return decisions.length === 1 ? (decisions[0] ?? null) : null;
}

function isAbout(entry: QueueEntry, { id, narrativeId, start, end, codeIds }: Decision): boolean {
  if (entry.decision) return entry.decision.id === id;
  if (entry.narrativeId !== narrativeId) return false;
  const span = spanOfEntry(entry);
  return span.start === start && span.end === end && codesOfEntry(entry).join(' ') === codeIds.join(' ');
}
