import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../renderer/app/app.tsx';
import { browserEnvironment } from '../../../renderer/storage/storage-environment.ts';
import { desktopDouble } from '../../support/desktop-double.ts';
import { storageDouble } from '../../support/storage-double.ts';

vi.stubGlobal('__APP_VERSION__', '0.0.0');

beforeEach(() => {
  sessionStorage.clear();
  Object.assign(browserEnvironment, storageDouble());
});

/** The window before a project is open, on a machine that can sleep. */
async function show() {
  const reload = vi.fn<() => void>();
  const listeners = new Set<() => void>();
  const desktop = desktopDouble({
    onLockWish: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  render(<App desktop={desktop} reload={reload} />);
  await screen.findByRole('button', { name: /New project/ });
  const sleep = () =>
    act(() => {
      for (const listener of [...listeners]) listener();
    });
  return { reload, sleep };
}

describe('before a project is open', () => {
  it('a page with something typed goes from the screen and is loaded anew when the system sleeps', async () => {
    const { reload, sleep } = await show();
    fireEvent.click(screen.getByRole('button', { name: /New project/ }));
    fireEvent.change(await screen.findByLabelText('Your name'), { target: { value: 'Asha Reed' } });
    sleep();
    expect(reload).toHaveBeenCalledOnce();
    expect(screen.getByRole('status').textContent).toBe('Locking …');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('the list alone stays where nothing was pressed', async () => {
    const { reload, sleep } = await show();
    sleep();
    expect(reload).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: /New project/ })).toBeTruthy();
  });
});
