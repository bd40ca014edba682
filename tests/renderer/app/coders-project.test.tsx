import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../renderer/app/app.tsx';
import { notePlace } from '../../../renderer/app/noted-place.ts';
import { openPack } from '../../../renderer/storage/open-pack.ts';
import { browserEnvironment } from '../../../renderer/storage/storage-environment.ts';
import { desktopDouble } from '../../support/desktop-double.ts';
import { bea, leadStudy, morning, packFor } from '../../support/packs/lead-study.ts';
import { storageDouble } from '../../support/storage-double.ts';

vi.stubGlobal('__APP_VERSION__', '0.0.0');
vi.mock('../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('../storage/vault/quick-key.ts')).quickKey,
}));

const passphrase = 'blue lamp small door';
const key = { recipient: 'age1lead', identity: 'AGE-SECRET-KEY-1LEAD', createdAt: morning };

beforeEach(() => {
  sessionStorage.clear();
  Object.assign(browserEnvironment, storageDouble());
});

/** Bea's project, unlocked where she was on a screen. */
async function unlocked(at: 'cases' | 'reconcile' | 'agreement' | 'import'): Promise<void> {
  const pack = packFor(leadStudy(2, key), bea);
  const made = await openPack({ pack, fileName: 'a.age' }, 'Study', { kind: 'passphrase', passphrase });
  if ('problem' in made) throw new Error(made.problem.code);
  notePlace({ entryId: made.id, coderId: bea.id, route: { screen: at }, offset: 0, lockedAt: 1 });
  render(<App desktop={desktopDouble({})} />);
  fireEvent.change(await screen.findByLabelText('Passphrase'), { target: { value: passphrase } });
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
}

describe('a coder’s project', () => {
  it('is the coder’s at once: nobody is asked who codes, and nothing offers another name', async () => {
    await unlocked('cases');
    await screen.findByRole('heading', { name: 'Cases', level: 1 });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('contentinfo').textContent).toContain('Coding as Bea Osei');
    expect(screen.queryByRole('button', { name: /Choose who is coding/ })).toBeNull();
  });

  it('leads to no screen that needs others’ work, and imports nothing', async () => {
    await unlocked('cases');
    const rail = within(await screen.findByRole('navigation', { name: 'Screens' }));
    const names = rail.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names).toEqual([
      'Cases',
      'Codebook',
      'Team',
      'Export',
      'History',
      'Backups',
      'Privacy',
      'Settings',
      'Projects',
    ]);
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  it.each([
    ['reconcile', 'The lead settles disagreements'],
    ['agreement', 'The lead sees the agreement'],
    ['import', 'The lead brings narratives in'],
  ] as const)('says in a sentence why %s is empty, for whoever comes there by the menu', async (at, sentence) => {
    await unlocked(at);
    expect(await screen.findByText(sentence)).toBeTruthy();
  });
});
