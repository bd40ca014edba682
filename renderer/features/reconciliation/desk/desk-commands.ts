import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Edge, Step } from '../../../domain/text/step-edge.ts';
import type { Command } from '../../../ui/commands.ts';

/** What the desk can do while it rules; each is reached by a key, the palette or a button. */
export interface DeskActions {
  rule(letter: string): void;
  ruleEveryCoder(): void;
  ruleNothing(): void;
  confirm(): void;
  edit(): void;
  reason(): void;
  note(): void;
  propose(): void;
  rules(): void;
  step(by: 1 | -1): void;
  nextOpen(): void;
  undo(): void;
  redo(): void;
}

/** What it can do while the lead edits. */
export interface EditActions {
  beginFrom(letter: string): void;
  beginFromEveryCoder(): void;
  code(codeId: string): void;
  status(): void;
  nextSegment(): void;
  removeSegment(): void;
  pickEdge(edge: Edge): void;
  moveEdge(step: Step, direction: 'forward' | 'back'): void;
  keep(): void;
  leave(): void;
}

type DeskCommandFace = Omit<Command, 'run'> & { readonly run: (actions: DeskActions) => void };
type EditCommandFace = Omit<Command, 'run'> & { readonly run: (actions: EditActions) => void };

/** The commands of the desk, bound; `letters` are those of the coders of the item at hand. */
export function deskCommands(letters: readonly string[], actions: DeskActions): Command[] {
  const own = letters.map(
    (letter): Command => ({
      id: `reconcile.coder.${letter}`,
      label: `As ${letter} coded it`,
      group: 'Ruling',
      keys: [letter],
      run: () => actions.rule(letter),
    }),
  );
  return [...own, ...deskCommandFaces.map((face) => ({ ...face, run: () => face.run(actions) }))];
}

/** The commands of the desk with the keys they have from the start, without the letters of the coders. */
export const deskCommandFaces: readonly DeskCommandFace[] = [
  {
    id: 'reconcile.everybody',
    label: 'As both, or all, coded it',
    group: 'Ruling',
    keys: ['plus', 'shift+plus', '='],
    physicalKeys: ['Equal', 'shift+Equal', 'NumpadAdd'],
    run: (actions) => actions.ruleEveryCoder(),
  },
  {
    id: 'reconcile.nothing',
    label: 'Nothing here',
    group: 'Ruling',
    keys: ['0', 'X'],
    physicalKeys: ['Digit0', 'Numpad0'],
    run: (actions) => actions.ruleNothing(),
  },
  {
    id: 'reconcile.edit',
    label: 'Edit the span, the code or the status',
    group: 'Ruling',
    keys: ['E'],
    run: (actions) => actions.edit(),
  },
  {
    id: 'reconcile.confirm',
    label: 'A stale ruling still holds',
    group: 'Ruling',
    keys: ['Y'],
    run: (actions) => actions.confirm(),
  },
  {
    id: 'reconcile.reason',
    label: 'Give a reason',
    group: 'Ruling: why',
    keys: ['R'],
    run: (actions) => actions.reason(),
  },
  { id: 'reconcile.note', label: 'Write a note', group: 'Ruling: why', keys: ['M'], run: (actions) => actions.note() },
  {
    id: 'reconcile.proposal',
    label: 'Propose a change of the codebook',
    group: 'Ruling: why',
    keys: ['P'],
    run: (actions) => actions.propose(),
  },
  {
    id: 'reconcile.rules',
    label: 'Show or hide the rules of the codes',
    group: 'Ruling: why',
    keys: ['I'],
    run: (actions) => actions.rules(),
  },
  {
    id: 'reconcile.next',
    label: 'Next item',
    group: 'Ruling: queue',
    keys: ['J'],
    repeats: true,
    run: (actions) => actions.step(1),
  },
  {
    id: 'reconcile.previous',
    label: 'Previous item',
    group: 'Ruling: queue',
    keys: ['K'],
    repeats: true,
    run: (actions) => actions.step(-1),
  },
  {
    id: 'reconcile.open',
    label: 'Go on to the next open item',
    group: 'Ruling: queue',
    keys: ['Enter'],
    run: (actions) => actions.nextOpen(),
  },
  {
    id: 'reconcile.undo',
    label: 'Undo',
    group: 'Ruling',
    keys: ['mod+Z'],
    repeats: true,
    run: (actions) => actions.undo(),
  },
  {
    id: 'reconcile.redo',
    label: 'Redo',
    group: 'Ruling',
    keys: ['mod+shift+Z', 'mod+Y'],
    repeats: true,
    run: (actions) => actions.redo(),
  },
];

/** The commands that open something to type in or choose from. */
export const opensField: ReadonlySet<string> = new Set(['reconcile.reason', 'reconcile.note', 'reconcile.proposal']);

/** The commands while the lead edits, bound. They take the places of the others until it is kept or left. */
export function editCommands(letters: readonly string[], scheme: Scheme, actions: EditActions): Command[] {
  const codes = scheme.codes
    .filter(({ archived, key }) => !archived && key)
    .map(
      (code): Command => ({
        id: `reconcile.code.${code.id}`,
        label: `Make it ${code.name}`,
        group,
        keys: code.key ? [code.key] : [],
        physicalKeys: code.key ? [`Digit${code.key}`] : [],
        run: () => actions.code(code.id),
      }),
    );
  const begin = letters.map(
    (letter): Command => ({
      id: `reconcile.begin.${letter}`,
      label: `Begin from what ${letter} coded`,
      group,
      keys: [letter],
      run: () => actions.beginFrom(letter),
    }),
  );
  return [...codes, ...begin, ...editCommandFaces.map((face) => ({ ...face, run: () => face.run(actions) }))];
}

const group = 'Ruling: editing';

/** The commands of editing with the keys they have from the start, without codes and letters. */
export const editCommandFaces: readonly EditCommandFace[] = [
  {
    id: 'reconcile.begin.everybody',
    label: 'Begin from what everybody coded',
    group,
    keys: ['plus', 'shift+plus', '='],
    physicalKeys: ['Equal', 'shift+Equal', 'NumpadAdd'],
    run: (actions) => actions.beginFromEveryCoder(),
  },
  { id: 'reconcile.status', label: 'Next status', group, keys: ['S'], run: (actions) => actions.status() },
  { id: 'reconcile.segment', label: 'Next segment', group, keys: ['O'], run: (actions) => actions.nextSegment() },
  {
    id: 'reconcile.remove',
    label: 'Leave this segment out',
    group,
    keys: ['Delete', 'U'],
    run: (actions) => actions.removeSegment(),
  },
  {
    id: 'reconcile.edge.start',
    label: 'Move its start with the arrows',
    group,
    keys: ['['],
    physicalKeys: ['BracketLeft'],
    run: (actions) => actions.pickEdge('start'),
  },
  {
    id: 'reconcile.edge.end',
    label: 'Move its end with the arrows',
    group,
    keys: [']'],
    physicalKeys: ['BracketRight'],
    run: (actions) => actions.pickEdge('end'),
  },
  { id: 'reconcile.keep', label: 'Keep what is edited', group, keys: ['Enter'], run: (actions) => actions.keep() },
  { id: 'reconcile.leave', label: 'Leave editing', group, keys: ['Escape'], run: (actions) => actions.leave() },
  ...edgeMoves().map(
    ({ keys, step, direction, label }): EditCommandFace => ({
      id: `reconcile.edge.${step}.${direction}`,
      label,
      group,
      keys,
      keyOnly: true,
      repeats: true,
      run: (actions) => actions.moveEdge(step, direction),
    }),
  ),
];

/** As on the coding screen: Ctrl by word, Alt by sentence; on a Mac Option by word, Control by sentence. */
function edgeMoves() {
  const isMac = /Mac/.test(navigator.userAgent);
  const byWord = isMac ? 'alt' : 'ctrl';
  const bySentence = isMac ? 'ctrl' : 'alt';
  const both = (step: Step, prefix: string, noun: string) =>
    [
      { keys: [`${prefix}ArrowRight`], step, direction: 'forward', label: `Edge one ${noun} on` },
      { keys: [`${prefix}ArrowLeft`], step, direction: 'back', label: `Edge one ${noun} back` },
    ] as const;
  return [
    ...both('grapheme', '', 'character'),
    ...both('word', `${byWord}+`, 'word'),
    ...both('sentence', `${bySentence}+`, 'sentence'),
  ];
}
