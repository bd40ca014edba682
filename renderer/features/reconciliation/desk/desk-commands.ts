import type { Command } from '../../../ui/commands.ts';
import type { CoderFace } from './coder-faces.ts';

/** What the desk can do while it rules; each is reached by a key, the palette or a button. */
export interface DeskActions {
  rule(coderId: string): void;
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

type DeskCommandFace = Omit<Command, 'run'> & { readonly run: (actions: DeskActions) => void };

/** The commands of the desk, bound; `faces` are the coders of the item at hand. Whoever has no key is found by name in the palette. */
export function deskCommands(faces: readonly CoderFace[], actions: DeskActions): Command[] {
  const own = faces.map(
    ({ coderId, key, name }, place): Command => ({
      id: `reconcile.coder.${key ?? place + 1}`,
      label: `As ${name} coded it`,
      group: 'Ruling',
      keys: key === null ? [] : [key],
      run: () => actions.rule(coderId),
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
    keys: ['plus', '=', 'shift+plus'],
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
    label: 'Undo the last ruling',
    group: 'Ruling',
    keys: ['mod+Z'],
    repeats: true,
    run: (actions) => actions.undo(),
  },
  {
    id: 'reconcile.redo',
    label: 'Redo the last ruling',
    group: 'Ruling',
    keys: ['mod+shift+Z', 'mod+Y'],
    repeats: true,
    run: (actions) => actions.redo(),
  },
];

/** The commands that open something to type in or choose from. */
export const opensField: ReadonlySet<string> = new Set(['reconcile.reason', 'reconcile.note', 'reconcile.proposal']);
