import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { channels } from './channels.ts';
import type { MenuCommand } from './contract.ts';

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Puts the application menu in place; every command of ours goes to the page of `window`. */
export function setMenu(window: BrowserWindow, platform: NodeJS.Platform): void {
  const send = (command: MenuCommand) => {
    if (!window.isDestroyed()) window.webContents.send(channels.menuCommand, command);
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(send, platform)));
}

/**
 * The menu as data. The page handles its keys itself, so accelerators are shown and not registered; single letters
 * are never accelerators.
 */
export function menuTemplate(
  send: (command: MenuCommand) => void,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const item = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    click: () => send(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const mac = platform === 'darwin';
  return [
    ...(mac ? [applicationMenu] : []),
    { label: '&File', submenu: [...fileItems(item), ...(mac ? [] : [separator, { role: 'quit' as const }])] },
    { label: '&Edit', submenu: editItems(item, mac) },
    { label: '&View', submenu: viewItems(item) },
    {
      label: '&Help',
      role: 'help',
      submenu: [
        item('shortcuts', 'Keyboard shortcuts'),
        ...(mac ? [] : [separator, { role: 'about' as const, label: 'About Outcome Coder' }]),
      ],
    },
  ];
}

type Item = (id: MenuCommand, label: string, accelerator?: string) => MenuItemConstructorOptions;

const applicationMenu: MenuItemConstructorOptions = {
  label: 'Outcome Coder',
  submenu: [
    { role: 'about' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
};

function fileItems(item: Item): MenuItemConstructorOptions[] {
  return [
    item('show_projects', 'Projects…'),
    separator,
    item('import', 'Import narratives…'),
    item('export', 'Export…'),
    separator,
    item('save_copy', 'Save a copy…'),
    item('open_copy', 'Open a copy…'),
    separator,
    item('back_up', 'Back up now'),
    item('lock', 'Lock', 'CmdOrCtrl+L'),
  ];
}

function editItems(item: Item, mac: boolean): MenuItemConstructorOptions[] {
  return [
    item('undo', 'Undo', 'CmdOrCtrl+Z'),
    item('redo', 'Redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    separator,
    item('find', 'Find…', 'CmdOrCtrl+F'),
  ];
}

function viewItems(item: Item): MenuItemConstructorOptions[] {
  return [
    item('show_cases', 'Cases'),
    item('show_codebook', 'Codebook'),
    item('show_agreement', 'Agreement'),
    item('show_reconcile', 'Reconcile'),
    item('show_team', 'Team'),
    item('show_history', 'History'),
    item('show_backups', 'Backups'),
    item('show_privacy', 'Privacy'),
    item('show_settings', 'Settings'),
    separator,
    item('palette', 'Command palette…', 'CmdOrCtrl+K'),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ];
}
