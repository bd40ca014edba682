import { expect, it, vi } from 'vitest';

const reason = new Error('no display');
const electron = vi.hoisted(() => ({ exit: vi.fn() }));

vi.mock('electron', () => ({
  app: {
    commandLine: { appendSwitch: () => undefined },
    enableSandbox: () => undefined,
    exit: electron.exit,
    on: () => undefined,
    requestSingleInstanceLock: () => true,
    whenReady: () => Promise.reject(reason),
  },
  BrowserWindow: class {},
  dialog: {},
  ipcMain: {},
  Menu: {},
  protocol: { registerSchemesAsPrivileged: () => undefined },
  session: {},
}));

it('a start that fails prints its reason before the program ends', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  electron.exit.mockImplementation(() => expect(printed).toHaveBeenCalledWith(reason));
  await import('../../electron/main.ts');
  await vi.waitFor(() => expect(electron.exit).toHaveBeenCalledWith(1));
  expect(printed).toHaveBeenCalledWith(reason);
  printed.mockRestore();
});
