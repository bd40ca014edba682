import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Change } from '../../../../../renderer/domain/coding/change.ts';
import type { Coder } from '../../../../../renderer/domain/coding/coder.ts';
import type { PackRecord } from '../../../../../renderer/domain/coding/pack-record.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { asha, bea, cem, morning } from '../../../../support/packs/lead-study.ts';
import { sheet } from '../../../../support/study.ts';
import { leadsDataset, showPacks } from './packs-on-screen.tsx';

vi.mock('../../../../../renderer/storage/project-registry.ts', () => ({ notePacks: async () => undefined }));

const ids = ['narrative-C-01', 'narrative-C-02', 'narrative-C-03'];

/** A coding pack that went to a coder, and their return that answers it. */
function outAndBack({ id }: Coder): PackRecord[] {
  const out: PackRecord = {
    ...{ id: `out-${id}`, kind: 'coding', passage: 'made', packId: `out-${id}`, coderId: id, recipient: 'age1' },
    ...{ madeAt: morning, at: morning, fileName: 'out.age', narrativeIds: ids },
  };
  return [out, { ...out, id: `back-${id}`, kind: 'return', passage: 'opened', madeAt: morning + 1 }];
}

const finished = (coder: Coder, count: number) => ids.slice(0, count).map((id) => sheet(id, coder, ['safety']));
const packs = [...outAndBack(bea), ...outAndBack(cem)];

it('packs that are back with work that is not complete say so, also where the lead cannot see that work', () => {
  showPacks(heldProject(leadsDataset({ packs, sheets: [...finished(bea, 2), ...finished(cem, 3)] })));
  expect(screen.getByText('Both have returned; Bea Osei: 2 of 3 finished')).toBeTruthy();
  expect(screen.getByText('Returned: 2 of 3 finished')).toBeTruthy();
  expect(screen.getByText('Returned', { selector: 'p' })).toBeTruthy();
});

it('a coder who has left is not waited for', () => {
  const coders = [asha, { ...bea, active: false }, cem];
  showPacks(heldProject(leadsDataset({ coders, packs, sheets: finished(cem, 3) })));
  expect(screen.getByText('Cem Hale has returned')).toBeTruthy();
});

it('a pack that is older than the codebook is said to be', async () => {
  const dataset = leadsDataset({ packs: packs.slice(0, 1) });
  const scheme = dataset.schemes.find(({ id }) => id === dataset.project.activeSchemeId);
  if (!scheme) throw new Error('The study has no codebook');
  const revision: Change = {
    ...{ seq: 1, copyId: 'copy-lead', coderId: asha.id, at: morning + 1, scope: 'project', label: 'revise_codebook' },
    entries: [{ table: 'schemes', id: scheme.id, revision: 2, before: null, after: { ...scheme, revision: 2 } }],
  };
  showPacks(heldProject({ ...dataset, changes: [revision] }));
  expect(await screen.findByText('Out, not returned yet; made before revision 2')).toBeTruthy();
});
