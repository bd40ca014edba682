import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { MenuCommand } from '../../../electron/contract.ts';
import { App } from '../../../renderer/app/app.tsx';
import type { Desktop } from '../../../renderer/desktop/desktop.ts';
import { browserEnvironment } from '../../../renderer/storage/storage-environment.ts';
import { desktopDouble } from '../../support/desktop-double.ts';
import { storageDouble } from '../../support/storage-double.ts';

// Vite writes it into the built page.
vi.stubGlobal('__APP_VERSION__', '0.0.0');

it('Open a copy in the menu leads out of an open project to the choice of a file', async () => {
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
  render(<App desktop={desktop} />);
  fireEvent.click(await screen.findByRole('button', { name: /Try the sample/ }));
  await screen.findByRole('heading', { name: 'Cases' });
  act(() => {
    for (const listener of [...listeners]) listener('open_copy');
  });
  await waitFor(() => expect(chooseFile).toHaveBeenCalledExactlyOnceWith('copy'));
  expect(await screen.findByRole('heading', { name: 'Your projects' })).toBeTruthy();
});
