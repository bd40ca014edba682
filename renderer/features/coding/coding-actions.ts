import type { Scheme } from '../../../codebook/scheme.ts';
import type { CodingAdded } from '../../domain/coding/add-coding.ts';
import { nextStatus } from '../../domain/coding/change-status.ts';
import type { Sheet } from '../../domain/coding/sheet.ts';
import { savePendingEdits } from '../../editor/pending-edits.ts';
import { actPhrase } from '../../words/act-words.ts';
import type { CodingActions } from './coding-commands.ts';
import type { CodingDesk } from './use-coding-desk.ts';
import type { EdgeMoves } from './use-edge-moves.ts';
import type { FocusedCoding } from './use-focused-coding.ts';
import type { SuggestionChoice } from './use-suggestion-choice.ts';
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
  readonly suggestion: SuggestionChoice;
  readonly suggestionCount: number;
  /** Why there are no suggestions, if the project keeps them away. */
  readonly suggestionsWithheld: string | null;
  /** Holds back what is pressed next until an act is done. */
  readonly during: (act: Promise<unknown>) => void;
  readonly say: (said: Said | null) => void;
  readonly onLastCode: (codeId: string) => void;
  /** Lets the user choose a code: for the selection, or for the coded segment at the caret. */
  readonly onPickCode: (use: 'code' | 'recode') => void;
  readonly onStep: (by: 1 | -1) => void;
  /** Goes on to the next; `segments`: how many the narrative was finished with just now, `null` if it was finished before. */
  readonly onFinished: (segments: number | null) => void;
  readonly onFind: () => void;
  readonly onToggleAttributes: () => void;
}

/** What each command does in this situation. A finished sheet is never changed: the status line offers to reopen it. */
export function codingActions(now: CodingSituation): CodingActions {
  const { scheme, sheet, desk, caret, focus, edges, during, say } = now;
  const finished = sheet.state === 'finished';
  const coding = focus.focused;
  const nameOf = (codeId: string) => scheme.codes.find(({ id }) => id === codeId)?.name ?? codeId;

  const reopen = (): void => during(desk.reopen().then(() => say(null)));
  const ifOpen = (run: () => void): void => {
    if (finished) say({ message: 'This narrative is finished.', offer: { label: 'Reopen', run: reopen } });
    else run();
  };
  const withCoding = (run: (codingId: string) => void): void => {
    if (coding) ifOpen(() => run(coding.id));
    else say({ message: 'Put the caret in a coded segment first.' });
  };
  const undo = (): void => {
    if (finished && desk.othersVisible()) ifOpen(() => {});
    else takeBack('undo');
  };
  const takeBack = (what: 'undo' | 'redo'): void => {
    edges.leave();
    const taken = savePendingEdits().then(desk[what]);
    const done = what === 'undo' ? 'Undone' : 'Redone';
    during(
      taken.then((change) =>
        say({ message: change ? `${done}: ${actPhrase(change.label)}` : `Nothing to ${what} in this narrative.` }),
      ),
    );
  };
  const merge = (codingId: string): void => during(desk.merge(codingId).then(() => say(null)));
  const added = (done: CodingAdded): void => {
    focus.focus(done.added.id);
    const offer = { label: 'Merge', run: () => merge(done.added.id) };
    const touching = { message: `It touches another ${nameOf(done.added.codeId)} segment.`, offer };
    say(done.mergeable.length > 0 ? touching : null);
  };
  const removed = (name: string): void =>
    say({ message: `Removed: ${name}`, offer: { label: 'Undo', run: () => takeBack('undo') } });
  const code = (codeId: string): void =>
    ifOpen(() => {
      const { target } = caret;
      if (!target) return say({ message: 'There are no words here. Select some, or put the caret in a sentence.' });
      edges.leave();
      now.onLastCode(codeId);
      const toggled = desk.toggle(codeId, target);
      during(toggled.then((done) => done && (done.added ? added(done) : removed(nameOf(codeId)))));
    });

  return {
    code,
    pickCode: () => ifOpen(() => now.onPickCode('code')),
    pickOtherCode: () => withCoding(() => now.onPickCode('recode')),
    recode: (codeId) =>
      withCoding((id) => {
        edges.leave();
        during(desk.setCode(id, codeId).then(() => say(null)));
      }),
    repeatCode: () => (now.lastCodeId ? code(now.lastCodeId) : say({ message: 'No code has been used yet.' })),
    cycleStatus: () => withCoding((id) => during(desk.setStatus(id, nextStatus(scheme, coding?.status)))),
    editMemo: () => withCoding(focusMemo),
    cycleFocus: focus.cycle,
    pickEdge: (edge) => withCoding(() => coding && pickEdge(now, edge)),
    remove: () =>
      withCoding((id) => {
        edges.leave();
        during(desk.remove(id).then(() => coding && removed(nameOf(coding.codeId))));
      }),
    merge: () => withCoding(merge),
    ...suggestionActions(now, { ifOpen, added }),
    openNarrative: now.onStep,
    finishAndNext: () => {
      const segments = sheet.codings.filter(({ schemeId }) => schemeId === scheme.id).length;
      if (finished) now.onFinished(null);
      else
        during(
          savePendingEdits()
            .then(desk.finish)
            .then(() => now.onFinished(segments)),
        );
    },
    reopen: () => {
      if (finished) reopen();
    },
    undo,
    redo: () => takeBack('redo'),
    find: now.onFind,
    toggleAttributes: now.onToggleAttributes,
    leave: () => {
      if (edges.picked) edges.leave();
      else caret.place(caret.selection.focus);
      say(null);
    },
  };
}

function suggestionActions(
  { suggestion, suggestionCount, suggestionsWithheld, desk, during, say }: CodingSituation,
  on: { readonly ifOpen: (run: () => void) => void; readonly added: (done: CodingAdded) => void },
): Pick<CodingActions, 'stepSuggestion' | 'acceptSuggestion' | 'dismissSuggestion'> {
  const { chosen, step } = suggestion;
  return {
    stepSuggestion: (by) => {
      if (suggestionCount > 0) step(by);
      else say({ message: suggestionsWithheld ?? 'No suggestions are left for this narrative.' });
    },
    acceptSuggestion: () => {
      if (chosen) on.ifOpen(() => during(desk.accept(chosen).then((done) => done && on.added(done))));
    },
    dismissSuggestion: () => {
      if (chosen) on.ifOpen(() => during(desk.dismiss(chosen).then(() => say({ message: 'Dismissed.' }))));
    },
  };
}

function pickEdge({ edges, focus, say }: CodingSituation, edge: 'start' | 'end'): void {
  const coding = focus.focused;
  if (!coding) return;
  const letsGo = edges.picked?.codingId === coding.id && edges.picked.edge === edge;
  edges.pick(coding, edge);
  say(
    letsGo
      ? null
      : { message: `Arrows move the ${edge}: Ctrl by word, Alt by sentence. ${edge === 'start' ? '[' : ']'} lets go.` },
  );
}

/** Puts the keyboard into the memo field of the coding at the caret. */
function focusMemo(): void {
  document.querySelector<HTMLTextAreaElement>('#coding-memo')?.focus();
}
