import type { MenuCommand } from '../../electron/contract.ts';
import type { Command } from '../ui/commands.ts';
import type { Route } from './route.ts';

/** What the frame itself can do. */
export interface AppActions {
  go(route: Route): void;
  leave(): void;
  /** Leaves the project and lets the user choose a copy to open. */
  openCopy(): void;
  chooseCoder(): void;
  lock(): void;
  openPalette(): void;
  openShortcuts(): void;
}

const screens: readonly { screen: Exclude<Route['screen'], 'coding'>; label: string }[] = [
  { screen: 'cases', label: 'Go to Cases' },
  { screen: 'import', label: 'Import narratives' },
  { screen: 'codebook', label: 'Go to Codebook' },
  { screen: 'agreement', label: 'Go to Agreement' },
  { screen: 'reconcile', label: 'Go to Reconcile' },
  { screen: 'team', label: 'Go to Team' },
  { screen: 'export', label: 'Go to Export' },
  { screen: 'history', label: 'Go to History' },
  { screen: 'backups', label: 'Go to Backups' },
  { screen: 'privacy', label: 'Go to Privacy' },
  { screen: 'settings', label: 'Go to Settings' },
];

/** What people look for by name and find on a screen: the command takes them there. */
const errands: readonly {
  id: string;
  screen: Exclude<Route['screen'], 'coding'>;
  label: string;
  keywords: string[];
}[] = [
  {
    id: 'copy',
    screen: 'export',
    label: 'Save a copy of the project',
    keywords: ['move', 'transfer', 'another computer', 'duplicate', 'send'],
  },
  { id: 'restore', screen: 'backups', label: 'Restore a backup', keywords: ['go back', 'recover', 'earlier version'] },
  {
    id: 'withdraw',
    screen: 'cases',
    label: 'Withdraw a case',
    keywords: ['delete a case', 'remove', 'erase', 'consent'],
  },
  {
    id: 'passphrase',
    screen: 'settings',
    label: 'Change the passphrase',
    keywords: ['password', 'recovery code', 'protect', 'encrypt'],
  },
  { id: 'rename', screen: 'settings', label: 'Rename the project', keywords: ['name', 'title', 'label'] },
  { id: 'history_csv', screen: 'history', label: 'Save the history as CSV', keywords: ['export', 'journal', 'audit'] },
];

/** A command of the frame before there is anything to act on. */
type AppCommandFace = Omit<Command, 'run'> & { readonly run: (actions: AppActions) => void };

/** Must work wherever the keyboard is: in a field, in a dialog. */
export const lockCommand: AppCommandFace = {
  id: 'app.lock',
  label: 'Lock this project',
  group: 'Program',
  keys: ['mod+L'],
  inTextFields: true,
  inDialogs: true,
  run: (actions) => actions.lock(),
};

/** The frame's commands with the keys they have from the start. */
export const appCommandFaces: readonly AppCommandFace[] = [
  ...screens.map(
    ({ screen, label }): AppCommandFace => ({
      id: `go.${screen}`,
      label,
      group: 'Screens',
      keys: [],
      run: (actions) => actions.go({ screen }),
    }),
  ),
  ...errands.map(
    ({ id, screen, label, keywords }): AppCommandFace => ({
      id: `find.${id}`,
      label,
      group: 'Program',
      keywords,
      keys: [],
      run: (actions) => actions.go({ screen }),
    }),
  ),
  {
    id: 'app.coder',
    label: 'Choose who is coding',
    group: 'Program',
    keys: [],
    run: (actions) => actions.chooseCoder(),
  },
  lockCommand,
  {
    id: 'find.delete',
    label: 'Delete a project',
    group: 'Program',
    keywords: ['remove', 'erase', 'destroy'],
    keys: [],
    run: (actions) => actions.leave(),
  },
  { id: 'app.leave', label: 'Close this project', group: 'Program', keys: [], run: (actions) => actions.leave() },
  {
    id: 'app.open_copy',
    label: 'Open a copy of a project',
    group: 'Program',
    keys: [],
    run: (actions) => actions.openCopy(),
  },
  {
    id: 'app.palette',
    label: 'Find a command',
    group: 'Program',
    keys: ['mod+K'],
    inTextFields: true,
    run: (actions) => actions.openPalette(),
  },
  {
    id: 'app.shortcuts',
    label: 'Show the keyboard shortcuts',
    group: 'Program',
    keys: ['shift+?', '?'],
    physicalKeys: ['shift+Slash'],
    run: (actions) => actions.openShortcuts(),
  },
];

/** In a coder's project nobody looks for these; the menu of the window still has them, and the screens say what they are not for. */
const leadsCommands: ReadonlySet<string> = new Set([
  'go.import',
  'go.agreement',
  'go.reconcile',
  'find.withdraw',
  'find.rename',
  'app.coder',
]);

/** The frame's commands, bound. `isCoders`: for a coder's project. */
export function appCommands(actions: AppActions, isCoders = false): Command[] {
  return appCommandFaces.map((face) => {
    const command = { ...face, run: () => face.run(actions) };
    return isCoders && leadsCommands.has(face.id) ? { ...command, keyOnly: true } : command;
  });
}

/** The commands that an item of the application menu stands for, of which the one on offer runs; those of a screen do nothing while it is not in front. */
export const commandsOfMenu: Readonly<Record<MenuCommand, readonly string[]>> = {
  show_projects: ['app.leave'],
  import: ['go.import'],
  export: ['go.export'],
  save_copy: ['go.export'],
  open_copy: ['app.open_copy'],
  undo: ['coding.undo', 'reconcile.undo'],
  redo: ['coding.redo', 'reconcile.redo'],
  find: ['case.find', 'cases.find'],
  palette: ['app.palette'],
  shortcuts: ['app.shortcuts'],
  show_cases: ['go.cases'],
  show_codebook: ['go.codebook'],
  show_agreement: ['go.agreement'],
  show_reconcile: ['go.reconcile'],
  show_team: ['go.team'],
  show_history: ['go.history'],
  show_backups: ['go.backups'],
  show_privacy: ['go.privacy'],
  back_up: ['backups.now'],
  lock: ['app.lock'],
  show_settings: ['go.settings'],
};
