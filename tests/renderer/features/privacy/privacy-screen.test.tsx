import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { BackupsOutcome } from '../../../../electron/contract.ts';
import type { Desktop } from '../../../../renderer/desktop/desktop.ts';
import { PrivacyScreen } from '../../../../renderer/features/privacy/privacy-screen.tsx';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import type { Vault } from '../../../../renderer/storage/vault/vault.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { heldPromise } from '../../../support/held-promise.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { study } from '../../../support/study.ts';

const none = new Uint8Array(0);
const wrapped = { nonce: none, bytes: none };
const setAt = new Date(2026, 4, 3, 12).getTime();
const withPassphrase: Vault = {
  id: 'vault-1',
  passphrase: { salt: none, memoryKiB: 65_536, iterations: 3, parallelism: 1, wrapped, setAt },
  recovery: { salt: none, wrapped, setAt: new Date(2026, 5, 4, 12).getTime() },
  machine: null,
};
const keptBySystem: Vault = {
  ...withPassphrase,
  passphrase: null,
  machine: { keptBy: 'system', sealed: none, wrapped },
};

const onGo = vi.fn();

function show(vault: () => Promise<Vault>, abilities: Partial<Desktop> = {}): void {
  onScreen(
    <PrivacyScreen
      project={{ ...heldProject(study(2)), vault }}
      desktop={desktopDouble(abilities)}
      lockAfterMinutes={7}
      appVersion="9.9.9"
      onGo={onGo}
    />,
  );
}

const countShown = () => screen.getByRole('status', { name: 'Blocked attempts' }).textContent;

describe('the page Privacy', () => {
  it('counts blocked attempts as they happen, and explains a count that is not zero', async () => {
    let blocked = 0;
    show(async () => withPassphrase, { blockedAttempts: async () => blocked });
    await waitFor(() => expect(countShown()).toMatch(/^0attempts .* were blocked since this window was opened/));
    expect(screen.queryByRole('alert')).toBeNull();
    blocked = 1;
    await waitFor(() => expect(countShown()).toMatch(/^1attempt .* was blocked/));
    expect(screen.getByRole('alert').textContent).toMatch(/^Nothing was sent, but something tried/);
  });

  it('tells how this project is protected: with which passphrase and code, and when it locks', async () => {
    show(async () => withPassphrase);
    expect(await screen.findByText('With a passphrase, set on 3 May 2026.')).toBeTruthy();
    expect(screen.getByText(/^Made on 4 June 2026/)).toBeTruthy();
    expect(screen.getByText(/after 7 minutes without a key or the mouse/)).toBeTruthy();
    expect(screen.getByText(/A weak passphrase/)).toBeTruthy();
    expect(screen.queryByText('Not protected against theft')).toBeNull();
  });

  it('says that it looks as long as it does not know how the project is protected, and prints no page without that', async () => {
    const { promise, resolve } = heldPromise<Vault>();
    show(() => promise);
    const print = screen.getByRole<HTMLButtonElement>('button', { name: 'Print…' });
    expect(screen.getByText('Looking…')).toBeTruthy();
    expect(print.disabled).toBe(true);
    resolve(withPassphrase);
    expect(await screen.findByText('What lies where')).toBeTruthy();
    expect(screen.queryByText('Looking…')).toBeNull();
    expect(print.disabled).toBe(false);
  });

  it('calls no folder unreadable that it is still looking into', async () => {
    const { promise, resolve } = heldPromise<BackupsOutcome>();
    const never = async () => null;
    show(async () => withPassphrase, {
      kind: 'electron',
      backups: { list: () => promise, write: never, read: never, remove: never, choose: never },
    });
    expect(await screen.findByText('What lies where')).toBeTruthy();
    expect(screen.getByText('Looking…')).toBeTruthy();
    expect(screen.queryByText(/cannot be read now/)).toBeNull();
    resolve({ problem: 'missing', place: 'Shared' });
    expect(await screen.findByText(/cannot be read now/)).toBeTruthy();
  });

  it('calls a project without a passphrase what it is', async () => {
    show(async () => keptBySystem);
    expect(await screen.findByText('Not protected against theft')).toBeTruthy();
    expect(screen.getByText(/This project has no passphrase: whoever can sign in/)).toBeTruthy();
    expect(screen.queryByText(/A weak passphrase/)).toBeNull();
  });

  it('names the folder of this project’s own backups', async () => {
    const never = async () => null;
    const list = vi.fn(async () => ({ place: 'Documents/Ours', isUsersChoice: true, files: [] }));
    show(async () => withPassphrase, {
      kind: 'electron',
      backups: { list, write: never, read: never, remove: never, choose: never },
    });
    expect(await screen.findByText('‘Documents/Ours’, the folder that you chose')).toBeTruthy();
    expect(list).toHaveBeenCalledWith('_project-.outcomes');
  });

  it.each([
    ['Rename it', 'settings'],
    ['Back it up', 'backups'],
    ['Go back to a backup', 'backups'],
    ['Move it to another computer', 'export'],
    ['Withdraw one case', 'cases'],
    ['Show what was done', 'history'],
  ])('leads to where one can: %s', async (step, target) => {
    show(async () => withPassphrase);
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`: ${step}$`) }));
    expect(onGo).toHaveBeenLastCalledWith(target);
  });

  it('says where a project is deleted and how one opens without its passphrase', () => {
    show(async () => withPassphrase);
    expect(screen.getByText(/choose ‘Delete…’/)).toBeTruthy();
    expect(screen.getByText(/choose ‘Use the recovery code instead’/)).toBeTruthy();
  });

  it('still shows the count and the steps where the ways in cannot be read', async () => {
    show(() => Promise.reject(new StorageError({ code: 'closed', place: 'x' })));
    expect(await screen.findByText(/The project was closed/)).toBeTruthy();
    expect(screen.getByText('Delete it')).toBeTruthy();
    expect(screen.queryByText('What lies where')).toBeNull();
  });

  it('prints the time of the print, whenever the page was opened', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 20, 9, 0, 0) });
    show(async () => withPassphrase);
    expect(screen.getByText(/20 November 2026, 09:00:00/)).toBeTruthy();
    vi.setSystemTime(new Date(2026, 10, 22, 16, 30, 5));
    window.dispatchEvent(new Event('beforeprint'));
    expect(screen.getByText(/project ‘Closure study’ · 22 November 2026, 16:30:05/)).toBeTruthy();
    vi.useRealTimers();
  });
});
