import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { CodingPack } from '../../../../renderer/domain/exchange/pack/pack.ts';
import { listProjects } from '../../../../renderer/storage/project-registry.ts';
import { unlockProject } from '../../../../renderer/storage/unlock-project.ts';
import { bea, cem, leadStudy, morning, packFor } from '../../../support/packs/lead-study.ts';
import { quickPackBytes, quickPassphrase } from '../../../support/packs/quick-packs.ts';
import { keepCode, passphrase, press, projectsTable, protect, type } from './projects-on-screen.tsx';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('../../storage/vault/quick-key.ts')).quickKey,
}));
vi.mock('../../../../renderer/workers/pack-in-worker.ts', async () =>
  (await import('../../../support/packs/quick-packs.ts')).quickPacks(),
);

const { show, opened, onOpened, chooseFile } = projectsTable();
const key = { recipient: 'age1lead', identity: 'AGE-SECRET-KEY-1LEAD', createdAt: morning };
const study = leadStudy(3, key);

function choose(bytes: Uint8Array, name = 'pack.age'): void {
  chooseFile.mockResolvedValueOnce({ name, bytes });
  press(/Open a coding pack/);
}

async function openWith(typed: string): Promise<void> {
  await screen.findByLabelText('Passphrase of the pack');
  type('Passphrase of the pack', typed);
  press('Open the pack');
}

async function found(pack: CodingPack): Promise<void> {
  choose(quickPackBytes(pack));
  await openWith(quickPassphrase);
  await screen.findByText(`A coding pack for ${pack.coder.name} (${pack.coder.initials})`);
}

/** Makes Bea's project of her pack, and closes it. */
async function beasProject() {
  await found(packFor(study, bea));
  press('I am Bea Osei: begin');
  await protect('Make the project');
  await keepCode();
  const { project, coderId } = await opened();
  await project.close();
  onOpened.mockClear();
  return { project, coderId };
}

describe('a coding pack', () => {
  it('becomes the project of the coder in it, who types no name, under a passphrase of their own', async () => {
    await show();
    await found(packFor(study, bea));
    expect(screen.getByText(/From Asha Reed \(AR\), who leads the study/)).toBeTruthy();
    expect(screen.getByText('3 narratives of 3 cases to code')).toBeTruthy();
    expect(screen.getByText('Codebook: Seven child-centred outcomes, revision 1')).toBeTruthy();
    expect(await listProjects()).toEqual([]);
    press('I am Bea Osei: begin');
    expect(await screen.findByText(/another thing than the passphrase of the pack/)).toBeTruthy();
    await protect('Make the project');
    await keepCode();
    const { project, coderId } = await opened();
    expect(coderId).toBe(bea.id);
    expect(project.state().project).toMatchObject({ id: study.project.id, leadRecipient: 'age1lead' });
    expect(project.state().project.copyId).not.toBe(study.project.copyId);
    expect(project.state().coders.map(({ name }) => name)).toEqual(['Bea Osei', 'Asha Reed']);
    expect((await project.history()).map(({ label }) => label)).toEqual(['open_coding_pack']);
    expect(await unlockProject(project.id, { kind: 'passphrase', passphrase })).toHaveProperty('key');
    expect(await unlockProject(project.id, { kind: 'passphrase', passphrase: quickPassphrase })).toHaveProperty(
      'problem',
    );
  });

  it('does not open with another passphrase, and says which one is asked for', async () => {
    await show();
    choose(quickPackBytes(packFor(study, bea)));
    await openWith('another one');
    expect(await screen.findByText(/The passphrase does not open this pack/)).toBeTruthy();
    expect(await listProjects()).toEqual([]);
  });

  it('for a project that is here leads to unlocking it, with the pack in hand and nothing changed', async () => {
    await show();
    const { project } = await beasProject();
    await show();
    const newer = packFor(leadStudy(5, key), bea, morning + 1000);
    await found(newer);
    expect(screen.queryByRole('button', { name: /begin/ })).toBeNull();
    press('Unlock ‘Closure study’');
    await screen.findByText('Then you see what ‘pack.age’ changes in it.');
    type('Passphrase', passphrase);
    press('Open');
    await waitFor(() => expect(onOpened).toHaveBeenCalledOnce());
    const [again, , , pack] = onOpened.mock.calls[0] ?? [];
    expect(again?.id).toBe(project.id);
    expect(pack).toMatchObject({ fileName: 'pack.age', pack: { id: newer.id } });
    expect(again?.state().narratives).toHaveLength(3);
    expect(await listProjects()).toHaveLength(1);
  });

  it('for another coder of the same study becomes a project of its own', async () => {
    await show();
    await beasProject();
    await show();
    await found(packFor(study, cem));
    expect(screen.getByRole('button', { name: 'I am Cem Hale: begin' })).toBeTruthy();
  });
});

describe('a file that is no coding pack is named for what it is', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['a return pack', 'back.age', 'age-encryption.org/v1\n-> X25519 abc\n', '‘back.age’ is a return pack'],
    ['a copy', 'study.outcomes', '{"format":"outcome-coder-copy",', '‘study.outcomes’ is a copy or backup'],
    ['a table', 'cases.csv', 'case_id,text\n', '‘cases.csv’ looks like a table'],
    ['anything else', 'notes.txt', 'Notes', '‘notes.txt’ is not a pack'],
  ])('%s', async (_what, name, text, sentence) => {
    await show();
    choose(bytesOf(text), name);
    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
    expect(screen.queryByLabelText('Passphrase of the pack')).toBeNull();
  });
});
