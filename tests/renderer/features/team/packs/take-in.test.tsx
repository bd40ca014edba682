import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../../../renderer/domain/coding/change.ts';
import { makePackKey } from '../../../../../renderer/domain/exchange/pack/pack-key.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { asha, bea, morning } from '../../../../support/packs/lead-study.ts';
import { leadKey } from '../../../../support/packs/packs.ts';
import { newProject, storageDouble } from '../../../../support/storage-double.ts';
import { sheet } from '../../../../support/study.ts';
import { beasReturn, chooses, counts, leadsDataset, measurable, press, showPacks } from './packs-on-screen.tsx';

vi.mock('../../../../../renderer/storage/project-registry.ts', async (load) => ({
  ...(await load<typeof import('../../../../../renderer/storage/project-registry.ts')>()),
  notePacks: async () => undefined,
}));
vi.mock('../../../../../renderer/workers/pack-in-worker.ts', async () => ({
  hashSheetsInWorker: (await import('../../../../../renderer/domain/exchange/pack/sheet-hash.ts')).hashedSheets,
  openReturnInWorker: (await import('../../../../../renderer/workers/read-return.ts')).readReturn,
  sealPackInWorker: () => Promise.reject(new Error('Nothing is sealed here')),
}));

beforeAll(measurable);

/** A key that nothing here is sealed for. */
const otherKey = await makePackKey(morning);

/** Opens what the dialog gives. */
const takeIn = () => press('Take in a return…');

describe('taking a return in', () => {
  it('changes nothing before Merge, backs up first, and takes everything in one act', async () => {
    const dataset = leadsDataset();
    const project = heldProject(dataset);
    const { onBeforeMerge } = showPacks(project, chooses('bea.age', await beasReturn(dataset)));
    await takeIn();
    expect(await counts()).toEqual(['3 cases match', '3 sheets new']);
    expect(project.acts).toEqual([]);
    expect(screen.getByText('No backup is made by itself in a browser: save one first under Backups.')).toBeTruthy();
    onBeforeMerge.mockImplementation(async () => {
      expect(project.acts).toEqual([]);
    });
    await press('Merge');
    expect(await screen.findByText(/^The return of Bea Osei was taken in: 3 sheets/)).toBeTruthy();
    expect(onBeforeMerge).toHaveBeenCalledOnce();
    expect(project.acts.map(({ label }) => label)).toEqual(['merge_return']);
    expect(project.state().sheets).toHaveLength(3);
    expect(project.state().packs).toMatchObject([
      { kind: 'return', fileName: 'bea.age', recipient: leadKey.recipient },
    ]);
    await takeIn();
    expect(await counts()).toEqual(['3 cases match', '3 sheets the same']);
    expect(screen.getByText(/Taking it in again changes nothing/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
  });

  it('looks again if the project has changed since, and then changes nothing', async () => {
    const dataset = leadsDataset();
    const project = heldProject(dataset);
    showPacks(project, chooses('bea.age', await beasReturn(dataset)));
    await takeIn();
    await counts();
    const meanwhile = sheet('narrative-C-02', bea, ['voice'], 'in_progress');
    await project.takeIn((state) => ({
      act: { coderId: bea.id, scope: 'project', label: 'merge_return', entries: [] },
      state: { ...state, sheets: [meanwhile] },
      texts: [],
      received: [],
    }));
    await press('Merge');
    expect(await screen.findByText(/The project has changed since you looked/)).toBeTruthy();
    expect(await counts()).toEqual(['3 cases match', '2 sheets new', '1 sheet changed on both sides']);
    expect(project.state().sheets).toEqual([meanwhile]);
  });

  it('asks for a choice at each fork, shows when but not what, and keeps the other version', async () => {
    const dataset = leadsDataset();
    const project = heldProject(dataset);
    const chosen = [await beasReturn(dataset), await beasReturn(dataset, 'voice', 'copy-2', morning + 60_000)];
    showPacks(project, { chooseFiles: async () => chosen.map((bytes) => ({ name: 'bea.age', bytes })) });
    await takeIn();
    await press('Merge');
    await screen.findByText(/was taken in/);
    await press('Open the next return (1 left)');
    expect(await counts()).toEqual(['3 cases match', '3 sheets changed on both sides']);
    const merge = screen.getByRole<HTMLButtonElement>('button', { name: 'Merge' });
    expect(merge.disabled).toBe(true);
    expect(document.body.textContent).not.toMatch(/safety|voice/i);
    fireEvent.click(screen.getByRole('button', { name: 'All: the one changed last' }));
    expect(merge.disabled).toBe(false);
    fireEvent.click(merge);
    await screen.findByText(/was taken in: 3 sheets/);
    const codes = project.state().sheets.flatMap(({ codings }) => codings.map(({ codeId }) => codeId));
    expect(codes).toEqual(['voice', 'voice', 'voice']);
    const last = project.acts.at(-1)?.entries.filter(({ table }) => table === 'received');
    expect(last).toHaveLength(3);
    expect(last?.[0]).toMatchObject({ setAside: { codings: [{ codeId: 'safety' }] } });
  });

  it('tells of a fork how much is coded only where the lead may see the sheet', async () => {
    const study = leadsDataset();
    const shared = study.assignments.map((each) => ({ ...each, coderIds: [bea.id, asha.id] }));
    const dataset = { ...study, assignments: shared, sheets: [sheet('narrative-C-01', asha, ['rights'])] };
    const project = heldProject(dataset);
    const chosen = [await beasReturn(dataset), await beasReturn(dataset, 'voice', 'copy-2', morning + 60_000)];
    showPacks(project, { chooseFiles: async () => chosen.map((bytes) => ({ name: 'bea.age', bytes })) });
    await takeIn();
    await press('Merge');
    await screen.findByText(/was taken in/);
    await press('Open the next return (1 left)');
    const fork = async (caseId: string) =>
      (await screen.findByRole('radiogroup', { name: `Case ${caseId}` })).textContent ?? '';
    expect(await fork('C-01')).toMatch(/Last changed .* · 1 coded segment · finished/);
    expect(await fork('C-02')).toMatch(/Last changed .* · finished/);
    expect(await fork('C-02')).not.toContain('coded segment');
  });

  it('names what is left out and why', async () => {
    const dataset = leadsDataset();
    const bytes = await beasReturn(dataset);
    const [first, second, ...rest] = dataset.narratives;
    if (!first || !second) throw new Error('The study has too few narratives');
    const other = { ...second, text: 'Another text.', sha256: 'f'.repeat(64) };
    showPacks(heldProject({ ...dataset, narratives: [other, ...rest] }), chooses('bea.age', bytes));
    await takeIn();
    expect(await counts()).toEqual(['1 case matches', '1 sheet new', '1 text differs', '1 narrative not here']);
    expect(screen.getByRole('heading', { name: 'Left out' })).toBeTruthy();
  });

  it.each([
    ['another project', { project: { ...leadsDataset().project, id: 'elsewhere' } }, /is a return for another project/],
    ['another key', { packKeys: [otherKey] }, /was sealed for another key/],
    ['a project without a key', { packKeys: [] }, /no key for returns has been made here yet/],
  ])('of or for %s is refused in a sentence, and nothing changes', async (_what, over, sentence) => {
    const project = heldProject(leadsDataset(over));
    showPacks(project, chooses('bea.age', await beasReturn(leadsDataset())));
    await takeIn();
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(project.acts).toEqual([]);
  });
});

it('a return with texts merges like any other in a project that was not begun from one', async () => {
  const dataset = leadsDataset();
  const bytes = await beasReturn(dataset, 'safety', 'copy-bea', morning, true);
  const here = dataset.narratives.slice(1);
  const project = heldProject({ ...dataset, narratives: here });
  showPacks(project, chooses('bea.age', bytes));
  await takeIn();
  expect(await counts()).toEqual(['2 cases match', '2 sheets new', '1 narrative not here']);
  await press('Merge');
  await screen.findByText(/was taken in: 2 sheets/);
  expect(project.state().narratives.map(({ id }) => id)).toEqual(here.map(({ id }) => id));
});

it('of a withdrawn case nothing comes in, neither the sheet nor what the journal says of it', async () => {
  const dataset = leadsDataset();
  const bytes = await beasReturn(dataset);
  const [gone, ...narratives] = dataset.narratives;
  const withdrawal = { caseHash: 'f'.repeat(64), narrativeIds: [gone?.id ?? ''], by: asha.id, at: morning };
  const project = heldProject({ ...dataset, narratives, withdrawals: [withdrawal] });
  showPacks(project, chooses('bea.age', bytes));
  await takeIn();
  expect(await counts()).toEqual(['2 cases match', '2 sheets new', '1 narrative withdrawn']);
  await press('Merge');
  await screen.findByText(/was taken in: 2 sheets/);
  const told = (await project.received()).flatMap(({ changes }) => changes);
  const isOnGone = ({ scope }: Change) => typeof scope !== 'string' && scope.narrativeId === gone?.id;
  expect(told.filter(isOnGone).flatMap(({ entries }) => entries)).toEqual([]);
  expect(told.filter(isOnGone)).not.toEqual([]);
  expect(told.filter((change) => !isOnGone(change) && change.entries.length === 0)).toEqual([]);
});

it('a lead who lost everything begins again from a return, and takes its work in', async () => {
  const environment = storageDouble();
  const project = await newProject(environment);
  await project.takeIn((state) => ({
    act: { coderId: state.coders[0]?.id ?? '', scope: 'project', label: 'make_pack_key', entries: [] },
    state: { ...state, packKeys: [leadKey] },
    texts: [],
    received: [],
  }));
  const lead = project.state().coders[0]?.id;
  const lost = leadsDataset();
  showPacks(project, chooses('bea.age', await beasReturn(lost, 'safety', 'copy-bea', morning, true)), lead);
  await takeIn();
  expect(await screen.findByRole('heading', { name: 'Begin again from this return' })).toBeTruthy();
  expect(screen.getByText('3 narratives of 3 cases, with their attributes')).toBeTruthy();
  expect(project.state().narratives).toEqual([]);
  await press('Begin again from it');
  expect(await counts()).toEqual(['3 cases match', '3 sheets new']);
  await press('Merge');
  await screen.findByText(/was taken in: 3 sheets/);
  const state = project.state();
  expect(state.project.id).toBe(lost.project.id);
  expect(state.narratives.map(({ sha256 }) => sha256)).toEqual(lost.narratives.map(({ sha256 }) => sha256));
  expect(await project.narrativeText('narrative-C-01')).toBe(lost.narratives[0]?.text);
  expect(state.coders.map(({ name, role }) => [name, role])).toEqual([
    ['Asha Lead', 'lead'],
    ['Bea Osei', 'coder'],
  ]);
});
