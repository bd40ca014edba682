import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Edge, Step } from '../../../domain/text/step-edge.ts';
import type { Command } from '../../../ui/commands.ts';
import type { CoderFace } from './coder-faces.ts';

/** What the desk can do while the lead edits. */
export interface EditActions {
  beginFrom(coderId: string): void;
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

type EditCommandFace = Omit<Command, 'run'> & { readonly run: (actions: EditActions) => void };

/** The commands while the lead edits, bound. They take the places of the others until it is kept or left. */
export function editCommands(faces: readonly CoderFace[], scheme: Scheme, actions: EditActions): Command[] {
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
  const begin = faces.map(
    ({ coderId, key, name }, place): Command => ({
      id: `reconcile.begin.${key ?? place + 1}`,
      label: `Begin from what ${name} coded`,
      group,
      keys: key === null ? [] : [key],
      run: () => actions.beginFrom(coderId),
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
    keys: ['plus', '=', 'shift+plus'],
    physicalKeys: ['Equal', 'shift+Equal', 'NumpadAdd'],
    run: (actions) => actions.beginFromEveryCoder(),
  },
  {
    id: 'reconcile.status',
    label: 'Next status while editing',
    group,
    keys: ['S'],
    run: (actions) => actions.status(),
  },
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
    label: 'Move the edited start with the arrows',
    group,
    keys: ['['],
    physicalKeys: ['BracketLeft'],
    run: (actions) => actions.pickEdge('start'),
  },
  {
    id: 'reconcile.edge.end',
    label: 'Move the edited end with the arrows',
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
