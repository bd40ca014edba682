import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { MenuCommand } from '../../../electron/contract.ts';
import { App } from '../../../renderer/app/app.tsx';
import type { Desktop } from '../../../renderer/desktop/desktop.ts';
import { browserEnvironment } from '../../../renderer/storage/storage-environment.ts';
import { desktopDouble } from '../../support/desktop-double.ts';
import { storageDouble } from '../../support/storage-double.ts';

// Vite writes it into the built page.
vi.stubGlobal('__APP_VERSION__', '0.0.0');

function table() {
  Object.assign(browserEnvironment, storageDouble());
  const chooseFile = vi.fn<Desktop['chooseFile']>(async () => null);
  const listeners = new Set<(item: MenuCommand) => void>();
  const desktop = desktopDouble({
    kind: 'electron',
    chooseFile,
    onMenuCommand: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const choose = (item: MenuCommand) =>
    act(() => {
      for (const listener of [...listeners]) listener(item);
    });
  const reload = vi.fn<() => void>();
  const load = () => render(<App desktop={desktop} reload={reload} />);
  return { chooseFile, choose, reload, load };
}

async function openSample(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: /Try the sample/ }));
  await screen.findByRole('heading', { name: 'Cases' });
}

beforeEach(() => sessionStorage.clear());

it('Open a copy in the menu leads out of an open project, and over a reload to the choice of a file', async () => {
  const { chooseFile, choose, reload, load } = table();
  const page = load();
  await openSample();
  choose('open_copy');
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(chooseFile).not.toHaveBeenCalled();
  page.unmount();
  load();
  await waitFor(() => expect(chooseFile).toHaveBeenCalledExactlyOnceWith('copy'));
  expect(await screen.findByRole('heading', { name: 'Your projects' })).toBeTruthy();
});

it('leaving a project takes it off the screen, notes no place and no wish, and loads the page anew', async () => {
  const { chooseFile, reload, load } = table();
  const page = load();
  await openSample();
  fireEvent.click(screen.getByRole('button', { name: 'Projects' }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(screen.getByRole('status').textContent).toBe('Closing …');
  expect(screen.queryByRole('heading')).toBeNull();
  expect(sessionStorage).toHaveLength(0);
  page.unmount();
  load();
  expect(await screen.findByRole('heading', { name: 'Your projects' })).toBeTruthy();
  expect(chooseFile).not.toHaveBeenCalled();
});
