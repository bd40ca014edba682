import { expect, it, vi } from 'vitest';
import { type AppActions, appCommandFaces } from '../../../renderer/app/app-commands.ts';

const actions = (): AppActions => ({
  go: vi.fn(),
  leave: vi.fn(),
  openCopy: vi.fn(),
  chooseCoder: vi.fn(),
  lock: vi.fn(),
  openPalette: vi.fn(),
  openShortcuts: vi.fn(),
});

it.each([
  ['Save a copy of the project', 'export'],
  ['Restore a backup', 'backups'],
  ['Withdraw a case', 'cases'],
  ['Change the passphrase', 'settings'],
  ['Rename the project', 'settings'],
  ['Save the history as CSV', 'history'],
])('‘%s’ is found by its name and leads to its screen', (label, screen) => {
  const done = actions();
  appCommandFaces.find((face) => face.label === label)?.run(done);
  expect(done.go).toHaveBeenCalledExactlyOnceWith({ screen });
});

it('‘Delete a project’ leads to the list of projects', () => {
  const done = actions();
  appCommandFaces.find(({ label }) => label === 'Delete a project')?.run(done);
  expect(done.leave).toHaveBeenCalledOnce();
});
