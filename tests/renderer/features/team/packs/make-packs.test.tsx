import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pack, PackSealer } from '../../../../../renderer/domain/exchange/pack/pack.ts';
import { hashedSheets } from '../../../../../renderer/domain/exchange/pack/sheet-hash.ts';
import { StorageError } from '../../../../../renderer/storage/storage-problem.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { asha, bea, cem } from '../../../../support/packs/lead-study.ts';
import { sheet } from '../../../../support/study.ts';
import { leadsDataset, press, showPacks } from './packs-on-screen.tsx';

const sealed = vi.hoisted(() => [] as { pack: unknown; sealer: unknown }[]);

vi.mock('../../../../../renderer/storage/project-registry.ts', () => ({ notePacks: async () => undefined }));
// Sealing itself costs two seconds a pack; what is sealed is what these tests ask for.
vi.mock('../../../../../renderer/workers/pack-in-worker.ts', async () => ({
  hashSheetsInWorker: (await import('../../../../../renderer/domain/exchange/pack/sheet-hash.ts')).hashedSheets,
  sealPackInWorker: async (pack: Pack, sealer: PackSealer) => new Uint8Array([sealed.push({ pack, sealer })]),
  openPackInWorker: () => Promise.reject(new Error('Nothing is opened here')),
}));
beforeEach(() => {
  sealed.length = 0;
});

const saves = () => vi.fn(async ({ name }: { readonly name: string }) => ({ place: name }));
const made = () => screen.findByRole('table', { name: 'Packs to hand out' });

describe('making a pack', () => {
  it('seals it with the passphrase on screen, saves it, and notes it without the passphrase or the secret key', async () => {
    const project = heldProject(leadsDataset({ packKeys: [] }));
    const saveFile = saves();
    showPacks(project, { saveFile });
    await press(/^Make a pack… for Bea Osei/);
    const field = await screen.findByLabelText<HTMLInputElement>('Passphrase');
    expect(field.value).toMatch(/^([a-z]{4}-){6}[a-z]{4}$/);
    fireEvent.change(field, { target: { value: 'said over the telephone' } });
    await press('Make the pack');
    expect(within(await made()).getByText('said over the telephone')).toBeTruthy();
    expect(sealed).toMatchObject([
      { pack: { kind: 'coding', coder: bea }, sealer: { kind: 'coding', passphrase: 'said over the telephone' } },
    ]);
    const name = saveFile.mock.calls[0]?.[0].name;
    expect(name).toMatch(/^Closure-study_coding-pack_BO_\d{4}-\d\d-\d\d_\d{4}\.age$/);
    expect(project.acts.map(({ label }) => label)).toEqual(['make_pack_key', 'make_coding_pack']);
    const [key] = project.state().packKeys;
    expect(project.state().packs).toMatchObject([
      { kind: 'coding', passage: 'made', coderId: bea.id, recipient: key?.recipient, fileName: name },
    ]);
    const journal = JSON.stringify([project.acts, project.state().packs]);
    expect(journal).not.toContain('telephone');
    expect(journal).not.toContain('AGE-SECRET');
    expect(key?.identity).toMatch(/^AGE-SECRET-KEY-1/);
  });

  it('refuses a passphrase that is too short, and makes nothing when saving is cancelled', async () => {
    const project = heldProject(leadsDataset());
    showPacks(project, { saveFile: async () => null });
    await press(/^Make a pack… for Bea Osei/);
    fireEvent.change(await screen.findByLabelText('Passphrase'), { target: { value: 'short' } });
    await press('Make the pack');
    expect(await screen.findByText(/^Use at least 12 characters/)).toBeTruthy();
    expect(sealed).toEqual([]);
    await press('Suggest another');
    await press('Make the pack');
    expect(await screen.findByText('Nothing was saved, so no pack was made.')).toBeTruthy();
    expect(project.acts).toEqual([]);
  });

  it('gives every coder a passphrase of their own, and saves all in one go', async () => {
    const project = heldProject(leadsDataset());
    const saveFiles = vi.fn(async () => ({ place: 'Packs' }));
    showPacks(project, { saveFiles });
    await press('Make packs for everyone…');
    await press('Make 2 packs');
    await made();
    expect(saveFiles).toHaveBeenCalledOnce();
    const passphrases = sealed.map(({ sealer }) => JSON.stringify(sealer));
    expect(new Set(passphrases).size).toBe(2);
    expect(project.state().packs.map(({ coderId }) => coderId)).toEqual([bea.id, cem.id]);
    await press('Noted: close the list');
    await waitFor(() => expect(screen.queryByRole('table', { name: 'Packs to hand out' })).toBeNull());
    expect(screen.getByText('0 of 2 coders. Not yet: Bea Osei and Cem Hale')).toBeTruthy();
  });

  it('says in a browser that all are in one zip file, and in a window, where each is a file, does not', async () => {
    const unpack = 'Saved in ‘Packs.zip’: unpack it and send each person only their own file.';
    const saveFiles = async () => ({ place: 'Packs.zip' });
    for (const kind of ['browser', 'electron'] as const) {
      showPacks(heldProject(leadsDataset()), { kind, saveFiles });
      await press('Make packs for everyone…');
      await press('Make 2 packs');
      await made();
      expect(screen.queryAllByText(unpack)).toHaveLength(kind === 'browser' ? 1 : 0);
      cleanup();
    }
  });

  it('notes those that were saved when the team’s folder fills up meanwhile, and names why the rest was not', async () => {
    const project = heldProject(leadsDataset());
    const place = 'drive/study';
    const write = vi.fn(async ({ name }: { readonly name: string }) =>
      name.includes('_BO_') ? { place: name.replace('.age', '-2.age') } : { problem: 'no_space' as const, place },
    );
    const list = async () => ({ place, files: [] });
    showPacks(project, { teamFolder: { write, list, read: async () => null, choose: async () => null } });
    await screen.findByText(place);
    await press('Make packs for everyone…');
    await press('Make 2 packs');
    expect(within(await made()).getAllByRole('row')).toHaveLength(2);
    expect(screen.getByRole('alert').textContent).toContain('not enough free space');
    expect(project.state().packs).toMatchObject([{ coderId: bea.id, fileName: expect.stringMatching(/-2\.age$/) }]);
  });

  it('hands a pack out that was saved, though the disk is full by the time it is noted', async () => {
    const project = heldProject(leadsDataset());
    showPacks(project, { saveFile: saves() });
    await press(/^Make a pack… for Bea Osei/);
    project.failNext(new StorageError({ code: 'no_space', place: 'the project' }));
    await press('Make the pack');
    expect(within(await made()).getByText(/^([a-z]{4}-){6}[a-z]{4}$/)).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('saved, but not noted in the project');
    expect(project.state().packs).toEqual([]);
  });

  it('marks the coder’s own work as having left this computer before it leaves', async () => {
    const own = sheet('narrative-C-01', bea, ['safety'], 'in_progress');
    const project = heldProject(leadsDataset({ sheets: [own] }));
    showPacks(project, { saveFile: saves() });
    await press(/^Make a pack… for Bea Osei/);
    await press('Make the pack');
    await made();
    const [held] = await hashedSheets(project.state().sheets);
    expect(held?.sheet.lineage).toEqual([held?.hash]);
    expect(sealed).toMatchObject([{ pack: { sheets: [{ lineage: [held?.hash] }] } }]);
  });
});

it('a colleague on this computer is told that packs are the lead’s', () => {
  showPacks(heldProject(leadsDataset()), {}, bea.id);
  expect(screen.getByText(`Packs are made and taken in by the lead: ${asha.name}.`)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
