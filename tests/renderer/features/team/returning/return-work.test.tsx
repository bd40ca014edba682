import { screen, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackKey } from '../../../../../renderer/domain/coding/pack-record.ts';
import { makePackKey } from '../../../../../renderer/domain/exchange/pack/pack-key.ts';
import { sheetHash } from '../../../../../renderer/domain/exchange/pack/sheet-hash.ts';
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
  it('carries all that was begun, sealed for the lead, and is noted before there is a file', async () => {
    const noted: boolean[] = [];
    const { project, saveFile } = showTeam(beasWork(key), {
      saved: () => {
        noted.push(
          project.state().packs.length === 2,
          project.state().sheets.every(({ lineage }) => lineage.length > 0),
        );
        return { place: 'back.age' };
      },
    });
    press('Make a return pack…');
    expect(await screen.findByText('Saved as back.age')).toBeTruthy();
    expect(noted).toEqual([true, true]);
    const { pack, sealer } = madePack();
    expect(sealer).toEqual({ kind: 'return', recipient: key.recipient });
    expect(pack).toMatchObject({ packId: `pack-BO-${morning}`, projectId: 'project-lead', coder: bea });
    expect(pack.sheets.map(({ state }) => state)).toEqual(['finished', 'in_progress']);
    for (const sheet of pack.sheets) expect(sheet.lineage.at(-1)).toBe(await sheetHash(sheet));
    expect(pack.base).toBeUndefined();
    expect(saveFile.mock.calls[0]?.[0].name).toMatch(/^Closure-study_return_BO_\d{4}-\d\d-\d\d\.age$/);
    expect(project.acts.map(({ label }) => label)).toEqual(['make_return_pack']);
    expect(project.state().packs.at(-1)).toMatchObject({ kind: 'return', passage: 'made', packId: pack.packId });
  });

  it('that found no place to lie is not in the list, and the history says so', async () => {
    const { project } = showTeam(beasWork(key), { saved: () => null });
    press('Make a return pack…');
    expect(await screen.findByText(/No return pack was made/)).toBeTruthy();
    expect(project.state().packs.map(({ kind }) => kind)).toEqual(['coding']);
    expect(project.acts.at(-1)).toMatchObject({ label: 'make_return_pack', note: 'Not saved' });
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
