import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Coder } from '../../../../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import type { PackRecord } from '../../../../../renderer/domain/coding/pack-record.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { asha, bea, morning, packFor } from '../../../../support/packs/lead-study.ts';
import { leadKey } from '../../../../support/packs/packs.ts';
import { returnOf, sealedReturn, workedOn } from '../../../../support/packs/returned-work.ts';
import { beasReturn, chooses, leadsDataset, press, showPacks } from './packs-on-screen.tsx';

vi.mock('../../../../../renderer/storage/project-registry.ts', async (load) => ({
  ...(await load<typeof import('../../../../../renderer/storage/project-registry.ts')>()),
  notePacks: async () => undefined,
}));
vi.mock('../../../../../renderer/workers/pack-in-worker.ts', async () => ({
  hashSheetsInWorker: (await import('../../../../../renderer/domain/exchange/pack/sheet-hash.ts')).hashedSheets,
  openReturnInWorker: (await import('../../../../../renderer/workers/read-return.ts')).readReturn,
  sealPackInWorker: () => Promise.reject(new Error('Nothing is sealed here')),
}));

/** The record of the coding pack that `packFor` makes. */
function madeFor({ id, initials }: Coder): PackRecord {
  const packId = `pack-${initials}-${morning}`;
  return {
    ...{ id: packId, kind: 'coding', passage: 'made', packId, coderId: id, recipient: leadKey.recipient },
    ...{ madeAt: morning, at: morning, fileName: 'a.age', narrativeIds: [] },
  };
}

const takeIn = () => press('Take in a return…');

describe('who a return comes from', () => {
  /** A return as Bea's, but under another coder's id and names. */
  async function returnBy(coder: Coder, madeFor: Dataset) {
    return beasReturn({ ...madeFor, coders: madeFor.coders.map((each) => (each.id === bea.id ? coder : each)) });
  }

  it('is called by the project’s own name, also where the pack has another', async () => {
    const dataset = leadsDataset({ packs: [madeFor(bea)] });
    const renamed = { ...bea, name: 'Asha Reed', initials: 'AR' };
    const project = heldProject(dataset);
    showPacks(project, chooses('bea.age', await returnBy(renamed, dataset)));
    await takeIn();
    expect(await screen.findByRole('heading', { name: 'The return of Bea Osei' })).toBeTruthy();
    const said = 'They call themselves Asha Reed (AR) in the pack. Here they stay Bea Osei (BO).';
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.queryByText(/answers no coding pack/)).toBeNull();
    await press('Merge');
    expect(await screen.findByText(/^The return of Bea Osei was taken in/)).toBeTruthy();
    expect(project.state().coders).toEqual(dataset.coders);
  });

  it('is asked about where it answers no coding pack that was made for them', async () => {
    const dataset = leadsDataset();
    showPacks(heldProject(dataset), chooses('bea.age', await beasReturn(dataset)));
    await takeIn();
    expect(await screen.findByText('It answers no coding pack that this project made for Bea Osei')).toBeTruthy();
  });

  it.each([
    ['Dora Kay', 'DK', /comes from somebody who is no coder here/],
    [' bea  OSEI', 'XY', /does not come from Bea Osei \(BO\)/],
    ['Dora Kay', 'bo', /does not come from Bea Osei \(BO\)/],
  ])('is added only on a tick if they are no coder here: %s (%s)', async (name, initials, caution) => {
    const dataset = leadsDataset();
    const stranger = { ...bea, id: 'coder-stranger', name, initials };
    const theirs = {
      ...dataset,
      assignments: dataset.assignments.map((each) => ({ ...each, coderIds: [stranger.id] })),
      coders: [asha, stranger],
    };
    const project = heldProject(dataset);
    const work = workedOn(packFor(theirs, stranger), { copyId: 'copy-x', codeIds: ['safety'], at: morning });
    const bytes = await sealedReturn(await returnOf(work, 'return-x', morning), leadKey.recipient);
    showPacks(project, chooses('x.age', bytes));
    await takeIn();
    expect(await screen.findByRole('heading', { name: 'A return of an unknown coder' })).toBeTruthy();
    expect(screen.getByText(caution)).toBeTruthy();
    const merge = screen.getByRole<HTMLButtonElement>('button', { name: 'Merge' });
    expect(merge.disabled).toBe(true);
    expect(screen.getByText(/^Say first that this coder is to be added/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox'));
    expect(merge.disabled).toBe(false);
    fireEvent.click(merge);
    await screen.findByText(/was taken in: 3 sheets/);
    expect(project.state().coders).toHaveLength(4);
  });
});
