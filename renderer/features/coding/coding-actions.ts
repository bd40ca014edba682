import type { Scheme } from '../../../codebook/scheme.ts';
import type { CodingAdded } from '../../domain/coding/add-coding.ts';
import { nextStatus } from '../../domain/coding/change-status.ts';
import type { Sheet } from '../../domain/coding/sheet.ts';
import { actPhrase } from '../../words/act-words.ts';
import type { CodingActions } from './coding-commands.ts';
import type { CodingDesk } from './use-coding-desk.ts';
import type { EdgeMoves } from './use-edge-moves.ts';
import type { FocusedCoding } from './use-focused-coding.ts';
import type { ShownSuggestion } from './use-suggestions.ts';
import type { TextSelectionModel } from './use-text-selection.ts';

/** A sentence for the status line, with what can be done about it. */
export interface Said {
  readonly message: string;
  readonly offer?: { readonly label: string; readonly run: () => void };
}

/** All that the actions of the coding screen work on, as it stands now. */
export interface CodingSituation {
  readonly scheme: Scheme;
  readonly sheet: Sheet;
  readonly desk: CodingDesk;
  readonly caret: TextSelectionModel;
  readonly focus: FocusedCoding;
  readonly edges: EdgeMoves;
  readonly lastCodeId: string | null;
  readonly suggestions: readonly ShownSuggestion[];
  readonly suggestionIndex: number;
  readonly say: (said: Said | null) => void;
  readonly onLastCode: (codeId: string) => void;
  readonly onGoToSuggestion: (index: number) => void;
  readonly onPickCode: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onFinished: () => void;
  readonly onFind: () => void;
  readonly onToggleAttributes: () => void;
}

/** What each command does in this situation. A finished sheet is never changed: the status line offers to reopen it. */
export function codingActions(now: CodingSituation): CodingActions {
  const { scheme, sheet, desk, caret, focus, edges, say } = now;
  const coding = focus.focused;
  const suggestion = now.suggestions[now.suggestionIndex];
  const reopenOffer = { label: 'Reopen', run: () => void desk.reopen().then(() => say(null)) };

  const ifOpen = (run: () => void): void => {
    if (sheet.state === 'finished') say({ message: 'This narrative is finished.', offer: reopenOffer });
    else run();
  };
  const withCoding = (run: (codingId: string) => void): void => {
    if (coding) ifOpen(() => run(coding.id));
    else say({ message: 'Put the caret in a coded segment first.' });
  };
  const added = (done: CodingAdded | null): void => {
    if (!done) return;
    focus.focus(done.added.id);
    const name = scheme.codes.find(({ id }) => id === done.added.codeId)?.name ?? done.added.codeId;
    const merge = { label: 'Merge', run: () => void desk.merge(done.added.id).then(() => say(null)) };
    say(done.mergeable.length > 0 ? { message: `It touches another ${name} segment.`, offer: merge } : null);
  };
  const code = (codeId: string): void =>
    ifOpen(() => {
      if (!caret.target) return;
      now.onLastCode(codeId);
      void desk.toggle(codeId, caret.target).then((done) => (done?.added ? added(done) : say(null)));
    });
  const takeBack = (what: 'undo' | 'redo'): void =>
    void desk[what]().then((change) => {
      const nothing = what === 'undo' ? 'Nothing to undo in this narrative.' : 'Nothing to redo in this narrative.';
      say({ message: change ? `${what === 'undo' ? 'Undone' : 'Redone'}: ${actPhrase(change.label)}` : nothing });
    });

  return {
    code,
    pickCode: () => ifOpen(now.onPickCode),
    repeatCode: () => (now.lastCodeId ? code(now.lastCodeId) : say({ message: 'No code has been used yet.' })),
    cycleStatus: () => withCoding((id) => void desk.setStatus(id, nextStatus(scheme, coding?.status))),
    editMemo: () => withCoding(focusMemo),
    cycleFocus: focus.cycle,
    pickEdge: (edge) => withCoding(() => coding && edges.pick(coding, edge)),
    remove: () => withCoding((id) => void desk.remove(id)),
    merge: () => withCoding((id) => void desk.merge(id)),
    stepSuggestion: (by) =>
      now.onGoToSuggestion(Math.max(0, Math.min(now.suggestions.length - 1, now.suggestionIndex + by))),
    acceptSuggestion: () => {
      if (suggestion) ifOpen(() => void desk.accept(suggestion).then(added));
    },
    dismissSuggestion: () => {
      if (suggestion) ifOpen(() => void desk.dismiss(suggestion));
    },
    openNarrative: now.onStep,
    finishAndNext: () => {
      if (sheet.state === 'finished') now.onFinished();
      else void desk.finish().then(now.onFinished);
    },
    reopen: () => {
      if (sheet.state === 'finished') void desk.reopen();
    },
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    find: now.onFind,
    toggleAttributes: now.onToggleAttributes,
    leave: () => {
      if (edges.draft) edges.leave();
      else caret.select({ anchor: caret.selection.focus, focus: caret.selection.focus });
      say(null);
    },
  };
}

/** Puts the keyboard into the memo field of the coding at the caret. */
function focusMemo(): void {
  document.querySelector<HTMLTextAreaElement>('#coding-memo')?.focus();
}
