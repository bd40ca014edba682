import { screen, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackKey } from '../../../../../renderer/domain/coding/pack-record.ts';
import { makePackKey } from '../../../../../renderer/domain/exchange/pack/pack-key.ts';
import { sheetHash } from '../../../../../renderer/domain/exchange/pack/sheet-hash.ts';
import { StorageError } from '../../../../../renderer/storage/storage-problem.ts';
import * as packWorker from '../../../../../renderer/workers/pack-in-worker.ts';
import { bea, morning } from '../../../../support/packs/lead-study.ts';
import type { quickPacks } from '../../../../support/packs/quick-packs.ts';
import { beasWork, press, showTeam, type } from './returning-on-screen.tsx';

vi.mock('../../../../../renderer/workers/pack-in-worker.ts', async () =>
  (await import('../../../../support/packs/quick-packs.ts')).quickPacks(),
);
const { sealed } = packWorker as unknown as ReturnType<typeof quickPacks>;

let key: PackKey;
let other: PackKey;
beforeAll(async () => {
  [key, other] = await Promise.all([makePackKey(morning), makePackKey(morning)]);
});
beforeEach(() => sealed.splice(0));

function madePack() {
  const [made] = sealed;
  if (made?.pack.kind !== 'return') throw new Error('No return pack was made');
  return { pack: made.pack, sealer: made.sealer };
}

describe('a coder’s part', () => {
  it('says who leads, who codes and how far they are, and offers nothing that is the lead’s', () => {
    showTeam(beasWork(key));
    for (const said of ['Asha Reed (AR)', 'Bea Osei (BO)', '3 narratives']) expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByText(/carries your coding of 2 narratives/)).toBeTruthy();
    expect(screen.getByText(/^2 narratives of yours are not finished/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add a coder' })).toBeNull();
  });

  it('that is not begun has nothing to return', () => {
    showTeam({ ...beasWork(key), sheets: [] });
    expect(screen.getByText(/There is nothing to return yet/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Make a return pack…' }).disabled).toBe(true);
  });
});

describe('a return pack', () => {
  it('carries all that was begun, sealed for the lead; that it leaves is noted before there is a file, the pack once it is saved', async () => {
    const before: unknown[] = [];
    const { project, saveFile } = showTeam(beasWork(key), {
      saved: () => {
        before.push(
          project.state().packs.map(({ kind }) => kind),
          project.state().sheets.every(({ lineage }) => lineage.length > 0),
          project.acts.map(({ label, entries }) => [label, entries.length]),
        );
        return { place: 'back.age' };
      },
    });
    press('Make a return pack…');
    expect(await screen.findByText('Saved as back.age')).toBeTruthy();
    expect(before).toEqual([['coding'], true, [['make_return_pack', 0]]]);
    const { pack, sealer } = madePack();
    expect(sealer).toEqual({ kind: 'return', recipient: key.recipient });
    expect(pack).toMatchObject({ packId: `pack-BO-${morning}`, projectId: 'project-lead', coder: bea });
    expect(pack.sheets.map(({ state }) => state)).toEqual(['finished', 'in_progress']);
    for (const sheet of pack.sheets) expect(sheet.lineage.at(-1)).toBe(await sheetHash(sheet));
    expect(pack.base).toBeUndefined();
    expect(saveFile.mock.calls[0]?.[0].name).toMatch(/^Closure-study_return_BO_\d{4}-\d\d-\d\d_\d{4}\.age$/);
    const record = {
      ...{ id: pack.id, kind: 'return', passage: 'made', packId: pack.packId, coderId: bea.id, fileName: 'back.age' },
      narrativeIds: ['narrative-C-01', 'narrative-C-02'],
    };
    expect(project.acts.slice(1)).toMatchObject([
      { label: 'make_return_pack', entries: [{ table: 'packs', id: pack.id, before: null, after: record }] },
    ]);
    expect(project.state().packs.at(-1)).toMatchObject(record);
  });

  it('that found no place to lie is not in the list nor in the history', async () => {
    const { project } = showTeam(beasWork(key), { saved: () => null });
    press('Make a return pack…');
    expect(await screen.findByText(/No return pack was made/)).toBeTruthy();
    expect(project.state().packs.map(({ kind }) => kind)).toEqual(['coding']);
    expect(project.acts.map(({ label, entries }) => [label, entries])).toEqual([['make_return_pack', []]]);
  });

  it('that is saved while the disk is full by the time it is noted is out, and the screen says both', async () => {
    const { project } = showTeam(beasWork(key), {
      saved: () => {
        project.failNext(new StorageError({ code: 'no_space', place: 'the project' }));
        return { place: 'back.age' };
      },
    });
    press('Make a return pack…');
    expect(await screen.findByText('Saved as back.age')).toBeTruthy();
    expect(screen.getByText(/saved, but not noted in the project/)).toBeTruthy();
    expect(project.state().packs.map(({ kind }) => kind)).toEqual(['coding']);
  });

  it('for another key goes to that key once, with the texts if the lead asks for them', async () => {
    const { project } = showTeam(beasWork(key));
    press(/The lead has lost their project/);
    type('New key of the lead', other.recipient.slice(0, -1));
    expect(screen.getByText(/This is not a whole key/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Make a return pack…' }).disabled).toBe(true);
    type('New key of the lead', ` ${other.recipient}\n`);
    expect(screen.getAllByText(other.recipient).length).toBeGreaterThan(0);
    screen.getByLabelText('With the texts, so that the lead can begin the project anew').click();
    press('Make a return pack…');
    await screen.findByText(/^Saved as/);
    const { pack, sealer } = madePack();
    expect(sealer).toEqual({ kind: 'return', recipient: other.recipient });
    expect(pack.base?.narratives).toHaveLength(3);
    expect(project.state().project.leadRecipient).toBe(key.recipient);
    press('Make a return pack…');
    await waitFor(() => expect(sealed).toHaveLength(2));
    expect(sealed[1]?.sealer).toEqual({ kind: 'return', recipient: key.recipient });
  });

  it('goes into the team’s folder where there is one, under the name that it gets there', async () => {
    const write = vi.fn(async () => ({ place: 'back 2.age' }));
    const list = async () => ({ place: 'Shared', files: [] });
    const teamFolder = { list, write, read: async () => null, choose: async () => null };
    const { saveFile } = showTeam(beasWork(key), { desktop: { teamFolder } });
    await screen.findByRole('button', { name: 'Put a return pack into ‘Shared’' });
    press('Put a return pack into ‘Shared’');
    expect(await screen.findByText('Saved as back 2.age')).toBeTruthy();
    expect(write).toHaveBeenCalledOnce();
    expect(saveFile).not.toHaveBeenCalled();
  });
});
