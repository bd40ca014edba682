import { canConfirm } from '../../../domain/reconciliation/confirm-ruling.ts';
import type { QueueEntry } from '../../../domain/reconciliation/queue.ts';
import type { CoderFace } from './coder-faces.ts';
import type { DeskActions } from './desk-commands.ts';
import { draftFrom, type EditDraft } from './edit-draft.ts';
import type { ShownPosition } from './painted-positions.ts';
import { codedBy } from './position-facts.ts';
import type { Said } from './said.ts';
import type { ItemRuling } from './use-item-ruling.ts';

/** All that the actions of the desk work on, as it stands now. */
interface DeskSituation {
  readonly entry: QueueEntry;
  readonly faces: readonly CoderFace[];
  readonly positions: readonly ShownPosition[];
  readonly itemRuling: ItemRuling;
  readonly showsRules: boolean;
  readonly onShowsRules: (shows: boolean) => void;
  readonly onEdit: (draft: EditDraft) => void;
  readonly onPropose: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onNextOpen: () => void;
  readonly onTakeBack: (what: 'undo' | 'redo') => void;
  readonly say: (said: Said | null) => void;
}

/** What each command of the desk does in this situation. */
export function deskActions(now: DeskSituation): DeskActions {
  const { entry, faces, positions, itemRuling, say } = now;
  const whenRuled = (run: () => void): void => {
    if (entry.state === 'settled') run();
    else if (entry.decision) say({ message: 'The ruling is stale: let it stand or rule anew, then say why.' });
    else say({ message: 'Rule first: a reason belongs to a ruling.' });
  };
  return {
    rule: (coderId) => {
      const face = faces.find((one) => one.coderId === coderId);
      if (!face || !positions.some((position) => position.face === face))
        return say({ message: `${face?.name ?? 'Nobody'} did not look for this.` });
      itemRuling.rule({ ruling: 'coder', ruledFor: face.coderId });
    },
    ruleEveryCoder: () => {
      if (codedBy(positions) > 1) itemRuling.rule({ ruling: 'every_coder' });
      else say({ message: 'Only one coder coded this: rule by that coder’s key.' });
    },
    ruleNothing: () => itemRuling.rule({ ruling: 'nothing' }),
    confirm: () => {
      if (canConfirm(entry)) itemRuling.confirm();
      else if (entry.state === 'stale') say({ message: 'What the coders coded has changed: rule anew.' });
      else say({ message: 'Only a stale ruling has to be confirmed.' });
    },
    edit: () => {
      const draft = entry.item ? firstDraft(entry, positions) : null;
      if (draft) {
        now.onEdit(draft);
        say(null);
      } else say({ message: 'There is nothing to edit here.' });
    },
    reason: () => whenRuled(() => itemRuling.chooseReason(true)),
    note: () => whenRuled(itemRuling.showNoteField),
    propose: now.onPropose,
    rules: () => now.onShowsRules(!now.showsRules),
    step: now.onStep,
    nextOpen: now.onNextOpen,
    undo: () => now.onTakeBack('undo'),
    redo: () => now.onTakeBack('redo'),
  };
}

/** Editing goes on from what holds now or, before any ruling, from the first coder who coded it. */
function firstDraft({ state, decision }: QueueEntry, positions: readonly ShownPosition[]): EditDraft | null {
  const ruled = state === 'settled' ? draftFrom(decision?.consensus ?? []) : null;
  const first = positions.find(({ codings }) => codings.length > 0);
  return ruled ?? draftFrom(first?.codings ?? []);
}
