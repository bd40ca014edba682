import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../renderer/app/app.tsx';
import { type NotedPlace, notePlace } from '../../../renderer/app/noted-place.ts';
import { createProject } from '../../../renderer/storage/create-project.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { browserEnvironment } from '../../../renderer/storage/storage-environment.ts';
import { unlockProject } from '../../../renderer/storage/unlock-project.ts';
import { desktopDouble } from '../../support/desktop-double.ts';
import { storageDouble, twoCodes } from '../../support/storage-double.ts';

vi.stubGlobal('__APP_VERSION__', '0.0.0');
vi.mock('../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('../storage/vault/quick-key.ts')).quickKey,
}));

const passphrase = 'blue lamp small door';
const next = 'five other words of mine';

beforeEach(() => {
  sessionStorage.clear();
  Object.assign(browserEnvironment, storageDouble());
});

/** A project, closed, of Asha Lead and of as many others as are named; she was in the codebook when it locked. */
async function locked(others: readonly string[], lockedBy?: NotedPlace['lockedBy']) {
  const lead = { name: 'Asha Lead', initials: 'AL' };
  const made = await createProject(
    { label: 'Pilot', lead, schemes: [twoCodes], activeSchemeId: twoCodes.id },
    { kind: 'passphrase', passphrase },
  );
  if ('problem' in made) throw new Error(made.problem.code);
  const opened = await openProject(made.id, made.key);
  if ('problem' in opened) throw new Error(opened.problem.code);
  const { project } = opened;
  const coderId = project.state().coders[0]?.id ?? '';
  for (const name of others) {
    const after = { id: name, name, initials: name.slice(0, 2), active: true, role: 'coder' } as const;
    const entries = [{ table: 'coders', id: name, before: null, after }] as const;
    await project.act(() => ({ coderId, scope: 'project', label: 'add_coder', entries }));
  }
  await project.close();
  notePlace({
    ...{ entryId: made.id, coderId, route: { screen: 'codebook' }, offset: 0, lockedAt: Date.now() },
    ...(lockedBy ? { lockedBy } : {}),
  });
  render(<App desktop={desktopDouble({})} />);
  await screen.findByLabelText('Passphrase');
  return { ...made, coderId };
}

function unlock(): void {
  fireEvent.change(screen.getByLabelText('Passphrase'), { target: { value: passphrase } });
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
}

const heading = (name: string) => screen.findByRole('heading', { name, level: 1 });

describe('after unlocking', () => {
  it('nobody is asked who is coding where one person codes alone', async () => {
    await locked([]);
    unlock();
    expect(await heading('Codebook')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('the one who was coding is offered first, and returns to the same place', async () => {
    await locked(['Ben Brook']);
    unlock();
    const asha = await screen.findByRole('button', { name: /Asha Lead/ });
    expect(screen.queryByRole('heading', { name: 'Codebook', level: 1 })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(asha));
    fireEvent.click(asha);
    expect(await heading('Codebook')).toBeTruthy();
  });

  it('another one begins with the cases', async () => {
    await locked(['Ben Brook']);
    unlock();
    fireEvent.click(await screen.findByRole('button', { name: /Ben Brook/ }));
    expect(await heading('Cases')).toBeTruthy();
    expect(screen.getByRole('contentinfo').textContent).toContain('Coding as Ben Brook');
  });

  it('the label of the project stands in the status line, and never in the title of the window', async () => {
    await locked([]);
    unlock();
    await heading('Codebook');
    expect(screen.getByRole('contentinfo').textContent).toContain('Pilot');
    expect(document.title).not.toContain('Pilot');
  });
});

it.each([
  ['idle', /^Locked today at \d\d:\d\d, after 10 minutes without a key or the mouse$/],
  ['system', /^Locked today at \d\d:\d\d, because the computer slept or its screen was locked$/],
] as const)('a window that locked by itself says why: %s', async (by, sentence) => {
  await locked([], by);
  expect(screen.getByText(sentence)).toBeTruthy();
});

it('a passphrase set with the recovery code is confirmed', async () => {
  const { id, recoveryCode } = await locked(['Ben Brook']);
  fireEvent.click(screen.getByRole('button', { name: 'Use the recovery code instead' }));
  fireEvent.change(screen.getByLabelText('Recovery code'), { target: { value: recoveryCode } });
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  fireEvent.change(await screen.findByLabelText('New passphrase'), { target: { value: next } });
  fireEvent.change(screen.getByLabelText('Passphrase again'), { target: { value: next } });
  fireEvent.click(screen.getByRole('button', { name: 'Set and open' }));
  fireEvent.click(await screen.findByRole('button', { name: /Asha Lead/ }));
  expect(await screen.findByText('The new passphrase is set: it opens this project from now on.')).toBeTruthy();
  expect(await unlockProject(id, { kind: 'passphrase', passphrase: next })).toHaveProperty('key');
});
