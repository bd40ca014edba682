import type { Scheme } from '../../../codebook/scheme.ts';
import { codesInUse } from '../../domain/coding/codes-in-use.ts';
import type { Command } from '../../ui/commands.ts';

/** What the coding screen can do; each is reached by a key, the palette or a button. */
export interface CodingActions {
  code(codeId: string): void;
  pickCode(): void;
  pickOtherCode(): void;
  recode(codeId: string): void;
  repeatCode(): void;
  cycleStatus(): void;
  editMemo(): void;
  cycleFocus(): void;
  pickEdge(edge: 'start' | 'end'): void;
  remove(): void;
  merge(): void;
  stepSuggestion(by: 1 | -1): void;
  acceptSuggestion(): void;
  dismissSuggestion(): void;
  openNarrative(by: 1 | -1): void;
  finishAndNext(): void;
  reopen(): void;
  undo(): void;
  redo(): void;
  find(): void;
  toggleAttributes(): void;
  leave(): void;
}

/** A command of the coding screen before there is anything to act on: what settings list and keys are mapped by. */
type CodingCommandFace = Omit<Command, 'run'> & { readonly run: (actions: CodingActions) => void };

/** The commands of the coding screen, bound to what is on it now. */
export function codingCommands(scheme: Scheme, actions: CodingActions): Command[] {
  return codingCommandFaces(scheme).map((face) => ({ ...face, run: () => face.run(actions) }));
}

/** The commands of the coding screen with the keys they have from the start. */
export function codingCommandFaces(scheme: Scheme): CodingCommandFace[] {
  return [...codeCommands(scheme), ...segmentCommands, ...suggestionCommands, ...caseCommands];
}

function codeCommands(scheme: Scheme): CodingCommandFace[] {
  return codesInUse(scheme).map((code) => ({
    id: `code.${code.id}`,
    label: `Code as ${code.name}`,
    group: 'Codes',
    keys: code.key ? [code.key] : [],
    physicalKeys: code.key ? [`Digit${code.key}`] : [],
    run: (actions) => actions.code(code.id),
  }));
}

const segmentCommands: readonly CodingCommandFace[] = [
  {
    id: 'coding.pick',
    label: 'Choose a code by name',
    group: 'Coded segment',
    keys: ['N'],
    run: (actions) => actions.pickCode(),
  },
  {
    id: 'coding.recode',
    label: 'Give this segment another code',
    group: 'Coded segment',
    keys: ['R'],
    run: (actions) => actions.pickOtherCode(),
  },
  {
    id: 'coding.repeat',
    label: 'Repeat the last code',
    group: 'Coded segment',
    keys: ['Q'],
    run: (actions) => actions.repeatCode(),
  },
  {
    id: 'coding.status',
    label: 'Next status',
    group: 'Coded segment',
    keys: ['S'],
    run: (actions) => actions.cycleStatus(),
  },
  {
    id: 'coding.memo',
    label: 'Write a memo',
    group: 'Coded segment',
    keys: ['M'],
    run: (actions) => actions.editMemo(),
  },
  {
    id: 'coding.cycle',
    label: 'Next coded segment under the caret',
    group: 'Coded segment',
    keys: ['O'],
    run: (actions) => actions.cycleFocus(),
  },
  {
    id: 'coding.edge.start',
    label: 'Move its start with the arrows',
    group: 'Coded segment',
    keys: ['['],
    physicalKeys: ['BracketLeft'],
    run: (actions) => actions.pickEdge('start'),
  },
  {
    id: 'coding.edge.end',
    label: 'Move its end with the arrows',
    group: 'Coded segment',
    keys: [']'],
    physicalKeys: ['BracketRight'],
    run: (actions) => actions.pickEdge('end'),
  },
  {
    id: 'coding.remove',
    label: 'Remove this coded segment',
    group: 'Coded segment',
    keys: ['Delete', 'U'],
    run: (actions) => actions.remove(),
  },
  {
    id: 'coding.merge',
    label: 'Merge with the same code it touches',
    group: 'Coded segment',
    keys: ['G'],
    run: (actions) => actions.merge(),
  },
  {
    id: 'coding.undo',
    label: 'Undo',
    group: 'Coded segment',
    keys: ['mod+Z'],
    repeats: true,
    run: (actions) => actions.undo(),
  },
  {
    id: 'coding.redo',
    label: 'Redo',
    group: 'Coded segment',
    keys: ['mod+shift+Z', 'mod+Y'],
    repeats: true,
    run: (actions) => actions.redo(),
  },
  {
    id: 'coding.leave',
    label: 'Leave the edge, drop the selection',
    group: 'Coded segment',
    keys: ['Escape'],
    keyOnly: true,
    run: (actions) => actions.leave(),
  },
];

const suggestionCommands: readonly CodingCommandFace[] = [
  {
    id: 'suggestion.next',
    label: 'Next suggestion',
    group: 'Suggestions',
    keys: ['J'],
    repeats: true,
    run: (actions) => actions.stepSuggestion(1),
  },
  {
    id: 'suggestion.previous',
    label: 'Previous suggestion',
    group: 'Suggestions',
    keys: ['K'],
    repeats: true,
    run: (actions) => actions.stepSuggestion(-1),
  },
  {
    id: 'suggestion.accept',
    label: 'Accept the suggestion',
    group: 'Suggestions',
    keys: ['Enter'],
    run: (actions) => actions.acceptSuggestion(),
  },
  {
    id: 'suggestion.dismiss',
    label: 'Dismiss the suggestion',
    group: 'Suggestions',
    keys: ['X'],
    run: (actions) => actions.dismissSuggestion(),
  },
];

const caseCommands: readonly CodingCommandFace[] = [
  {
    id: 'case.previous',
    label: 'Previous narrative',
    group: 'Case',
    keys: ['PageUp'],
    repeats: true,
    run: (actions) => actions.openNarrative(-1),
  },
  {
    id: 'case.next',
    label: 'Next narrative',
    group: 'Case',
    keys: ['PageDown'],
    repeats: true,
    run: (actions) => actions.openNarrative(1),
  },
  {
    id: 'case.finish',
    label: 'Finish and go on',
    group: 'Case',
    keys: ['mod+Enter'],
    inTextFields: true,
    run: (actions) => actions.finishAndNext(),
  },
  {
    id: 'case.reopen',
    label: 'Reopen this narrative’s coding',
    group: 'Case',
    keys: [],
    run: (actions) => actions.reopen(),
  },
  {
    id: 'case.find',
    label: 'Find in this narrative',
    group: 'Case',
    keys: ['mod+F'],
    inTextFields: true,
    run: (actions) => actions.find(),
  },
  {
    id: 'case.attributes',
    label: 'Show or hide the case’s attributes',
    group: 'Case',
    keys: [],
    run: (actions) => actions.toggleAttributes(),
  },
];
