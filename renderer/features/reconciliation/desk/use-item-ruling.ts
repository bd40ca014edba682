import { useLayoutEffect, useState } from 'react';
import type { DecisionReason } from '../../../domain/coding/decision.ts';
import type { QueueEntry } from '../../../domain/reconciliation/queue.ts';
import { rulingPhrase } from '../../../words/reconciliation-desk-words.ts';
import type { QuickRuling } from './ballot.tsx';
import type { CoderFace } from './coder-faces.ts';
import type { EditedSegment } from './edit-draft.ts';
import type { Said } from './said.ts';
import type { Ruling } from './use-ruling.ts';

/** What can be done about the item at hand, and what of it is open on the panel. */
export interface ItemRuling {
  rule(ruling: QuickRuling): void;
  keep(edited: readonly EditedSegment[]): void;
  confirm(): void;
  withdraw(): void;
  reason(reason: DecisionReason | null): void;
  note(note: string): Promise<unknown>;
  propose(text: string): void;
  readonly isChoosingReason: boolean;
  chooseReason(isChoosing: boolean): void;
  readonly hasNoteField: boolean;
  showNoteField(): void;
}

interface ItemRulingOf {
  readonly entry: QueueEntry;
  readonly faces: readonly CoderFace[];
  readonly ruling: Ruling;
  /** Holds back what is pressed next until an act is done. */
  readonly during: (act: Promise<unknown>) => void;
  readonly say: (said: Said | null) => void;
  readonly undo: () => void;
}

/** The rulings on one item. What is open on the panel closes when another item comes. */
export function useItemRuling({ entry, faces, ruling, during, say, undo }: ItemRulingOf): ItemRuling {
  const [reasonOf, setReasonOf] = useState<string | null>(null);
  const [noteOf, setNoteOf] = useState<{ readonly key: string } | null>(null);
  // At once, so that what is typed next is for the field.
  useLayoutEffect(() => {
    if (noteOf) document.querySelector<HTMLTextAreaElement>('#reconcile-note')?.focus();
  }, [noteOf]);
  const nameOf = (coderId: string) => faces.find((face) => face.coderId === coderId)?.name ?? 'one coder';
  const offer = { label: 'Undo', run: undo };
  const { item, decision } = entry;

  const rule = (given: Parameters<Ruling['rule']>[1]): void => {
    if (!item) {
      say({ message: 'What was ruled on is gone: let the ruling stand, or take it back.' });
      return;
    }
    const { ruledFor } = given;
    const phrase = rulingPhrase({ ...given, ...(ruledFor ? { ruledFor } : {}), from: item.positions }, nameOf);
    during(ruling.rule(entry, given).then(() => say({ message: `Settled: ${phrase}`, offer })));
  };

  return {
    rule: (quick) => {
      const isAlike = quick.ruling === 'every_coder' && item?.subjects.includes('identical') === true;
      const given = isAlike ? { ruling: 'identical' as const } : quick;
      const ruledFor = given.ruling === 'coder' ? given.ruledFor : undefined;
      const stands = entry.state === 'settled' && decision?.ruling === given.ruling && decision.ruledFor === ruledFor;
      if (stands) say({ message: 'That is the ruling already.' });
      else rule(given);
    },
    keep: (edited) => rule({ ruling: 'edited', edited }),
    confirm: () => during(ruling.confirm(entry).then(() => say({ message: 'The ruling still holds.', offer }))),
    withdraw: () => during(ruling.withdraw(entry).then(() => say({ message: 'The ruling was taken back.', offer }))),
    reason: (reason) => during(ruling.annotate(entry, { reason })),
    note: (note) => ruling.annotate(entry, { note }),
    propose: (text) =>
      during(ruling.propose(entry, text).then(() => say({ message: 'It is on the list of proposals.', offer }))),
    isChoosingReason: reasonOf === entry.key,
    chooseReason: (isChoosing) => setReasonOf(isChoosing ? entry.key : null),
    hasNoteField: noteOf?.key === entry.key,
    showNoteField: () => setNoteOf({ key: entry.key }),
  };
}
