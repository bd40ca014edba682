import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { MenuCommand } from '../../electron/contract.ts';
import { menuTemplate } from '../../electron/menu.ts';

vi.mock('electron', () => ({ Menu: {} }));

const everyCommand = [
  'show_projects',
  'import',
  'export',
  'save_copy',
  'open_copy',
  'undo',
  'redo',
  'find',
  'palette',
  'shortcuts',
  'show_cases',
  'show_codebook',
  'show_agreement',
  'show_reconcile',
  'show_team',
  'show_history',
  'show_backups',
  'show_privacy',
  'back_up',
  'lock',
  'show_settings',
] satisfies MenuCommand[];

function items(level: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return level.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  const sent: MenuCommand[] = [];
  const all = items(menuTemplate((command) => sent.push(command), platform));

  it('offers every command once', () => {
    expect(all.flatMap(({ id }) => id ?? []).sort()).toEqual([...everyCommand].sort());
  });

  it('sends the command whose name the item bears', () => {
    sent.length = 0;
    // Electron passes the item, window and event, which our items do not look at.
    for (const { id, click } of all) if (id !== undefined) Reflect.apply(click ?? (() => undefined), undefined, []);
    expect([...sent].sort()).toEqual([...everyCommand].sort());
  });

  it('shows the keys that the page handles and takes none of them itself', () => {
    const shown = all.filter(({ accelerator }) => accelerator !== undefined);
    expect(shown.map(({ id }) => id)).toEqual(['lock', 'undo', 'redo', 'find', 'palette']);
    expect(shown.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  });

  it('has no accelerator of a single letter', () => {
    expect(all.filter(({ accelerator }) => accelerator !== undefined && !accelerator.includes('+'))).toEqual([]);
  });

  it('offers neither reloading nor developer tools nor services of others', () => {
    const roles = all.flatMap(({ role }) => role ?? []);
    expect(roles.filter((role) => /reload|toggleDevTools|services/i.test(role))).toEqual([]);
  });
});

it('a Mac has the application menu first, with what belongs there', () => {
  const [first] = menuTemplate(() => undefined, 'darwin');
  expect(first?.label).toBe('Outcome Coder');
});
