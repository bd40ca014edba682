import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Coder } from '../../../../../renderer/domain/coding/coder.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork } from '../../../../../renderer/domain/coding/units/comparison.ts';
import type { DisagreementQuestion } from '../../../../../renderer/domain/reconciliation/disagreement.ts';
import { findDisagreements } from '../../../../../renderer/domain/reconciliation/find-disagreements.ts';
import { WhyTheyDiffer } from '../../../../../renderer/features/agreement/why/why-they-differ.tsx';
import { packDisagreements } from '../../../../../renderer/workers/packed-disagreements.ts';
import { deskOf } from '../../../../support/agreement-desk.ts';
import { askedOfTwo } from '../../../../support/agreement-facts.ts';
import { onScreen } from '../../../../support/on-screen.tsx';
import { ada, ben, codebook, cora, study } from '../../../../support/study.ts';

interface Task {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}
// happy-dom has no workers: the same disagreements, found at once.
const compute = vi.hoisted(() =>
  vi.fn<(task: string, question: DisagreementQuestion, work: ComparedWork, options: Task) => unknown>(),
);
vi.mock('../../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

beforeEach(() => {
  compute.mockReset();
  compute.mockImplementation(async (_, question, work) => packDisagreements(findDisagreements(question, work)));
});

const text = 'She is safe now. She was heard in court. She sings in a choir, and she likes it.';

type Segment = readonly [codeId: string, quote: string, status?: string];

function marked(narrativeId: string, coder: Coder, ...segments: readonly Segment[]): Sheet {
  return {
    ...{ narrativeId, coderId: coder.id, copyId: 'copy-1', state: 'finished', finishedUnder: { [codebook().id]: 1 } },
    ...{ reopenings: [], revision: 1, lineage: [] },
    codings: segments.map(([codeId, quote, status], index) => ({
      ...{ id: `${narrativeId} ${coder.id} ${index}`, schemeId: codebook().id, codeId },
      ...{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length },
      ...{ origin: 'manual', codebookRevision: 1, createdAt: 0, updatedAt: 0, ...(status ? { status } : {}) },
    })),
  };
}

function show(sheets: readonly Sheet[], coders: readonly Coder[] = [ada, ben]) {
  const empty = study(20, coders);
  const dataset = { ...empty, sheets, narratives: empty.narratives.map((narrative) => ({ ...narrative, text })) };
  const question = { ...askedOfTwo, scheme: codebook(), coderIds: coders.map(({ id }) => id) };
  const { desk } = deskOf({ dataset, question, figures: null, viewerId: ada.id });
  const work = { schemes: dataset.schemes, sheets, narratives: dataset.narratives.map(({ id }) => ({ id })) };
  const onOpenNarrative = vi.fn();
  const shown = { ...desk, work: async () => work, onOpenNarrative };
  return { ...onScreen(<WhyTheyDiffer desk={shown} />), onOpenNarrative, desk: shown };
}

const heard = 'She was heard in court.';
/** n1: both safe, Ada with the full stop and as achieved. n2: heard is voice to Ada and rights to Ben. n3: Ada alone has the choir. */
const three: readonly Sheet[] = [
  ...[marked('n1', ada, ['safety', 'She is safe now.', 'achieved']), marked('n1', ben, ['safety', 'She is safe now'])],
  ...[marked('n2', ada, ['voice', heard]), marked('n2', ben, ['rights', heard])],
  ...[marked('n3', ada, ['inclusion', 'She sings in a choir']), marked('n3', ben)],
];

const kinds = async () => within(await screen.findByRole('table', { name: 'By outcome and kind' }));
const rowsOf = (table: Awaited<ReturnType<typeof kinds>>) => table.getAllByRole('row').map((row) => row.textContent);
const drawer = async () => within(await screen.findByRole('dialog'));

describe('why they differ', () => {
  it('counts the disagreements of each outcome by kind, and all of them once', async () => {
    show(three);
    const rows = rowsOf(await kinds());
    expect(rows[0]).toBe('OutcomeIn bothMissedDifferent outcomeDifferent edgesDifferent statusAll');
    expect(rows).toContain('1Safety100112');
    expect(rows).toContain('3Rights001001');
    expect(rows).toContain('4Voice001001');
    expect(rows).toContain('5Inclusion010001');
    expect(rows.at(-1)).toBe('All outcomes111114');
    expect(screen.getByText(/were fused into one first/)).toBeTruthy();
  });

  it('opens the list behind a count, with what either coder marked and the way to the narrative', async () => {
    const { onOpenNarrative } = show(three);
    fireEvent.click(await screen.findByRole('button', { name: '1, Voice, Different outcome: show them' }));
    const list = await drawer();
    expect(list.getByText('Voice, different outcome: 1 disagreement')).toBeTruthy();
    const sides = [ada, ben].map(({ name }) => within(list.getByRole('group', { name })));
    await waitFor(() => expect(list.getAllByText(heard).length).toBe(2));
    expect(sides.map((side) => [side.queryByText('Voice') !== null, side.queryByText('Rights') !== null])).toEqual([
      [true, false],
      [false, true],
    ]);
    fireEvent.click(list.getByRole('button', { name: 'Go to the narrative of c2' }));
    expect(onOpenNarrative).toHaveBeenCalledWith('n2');
  });

  it('says who did not code what the other did, and shows statuses', async () => {
    show(three);
    fireEvent.click(await screen.findByRole('button', { name: '4, All outcomes, all kinds: show them' }));
    const list = await drawer();
    expect(list.getAllByRole('listitem').length).toBe(4);
    expect(list.getByText('Did not code Inclusion here')).toBeTruthy();
    expect((await list.findAllByText('Achieved')).length).toBe(2);
  });

  it('shows what who missed an outcome coded there', async () => {
    const [voice, rights]: Segment[] = [
      ['voice', heard],
      ['rights', heard],
    ];
    // Both have rights, so the voice that Ben does not have is missed and no different outcome.
    show(voice && rights ? [marked('n2', ada, voice, rights), marked('n2', ben, rights)] : []);
    fireEvent.click(await screen.findByRole('button', { name: '1, Voice, Missed: show them' }));
    const side = within((await drawer()).getByRole('group', { name: 'Ben Hale' }));
    expect(side.getByText('Did not code Voice here')).toBeTruthy();
    expect(side.getByText('Coded Rights here')).toBeTruthy();
    expect(await side.findByText(heard, { selector: 'mark' })).toBeTruthy();
  });

  it('takes edges within the tolerance for the same, and shows what each tolerance would do', async () => {
    show(three);
    const sweep = within(await screen.findByRole('table', { name: 'Same edges' }));
    const rows = () => sweep.getAllByRole('row').map((row) => row.textContent);
    expect(rows().slice(0, 3)).toEqual(['ToleratedSame edgesShare', '000.0%', '11100.0%']);
    fireEvent.click(sweep.getByRole('button', { name: 'Tolerate 1' }));
    expect(rowsOf(await kinds())).toContain('1Safety100011');
    const field = screen.getByRole('textbox', { name: 'Characters tolerated' });
    expect(field).toHaveProperty('value', '1');
    fireEvent.change(field, { target: { value: '3' } });
    fireEvent.blur(field);
    expect(rows()).toContain('31100.0%');
  });

  it('sets outcome against outcome, and opens the cells that differ', async () => {
    show(three);
    const grid = within(await screen.findByRole('table', { name: 'Which outcome for which' }));
    const rows = grid.getAllByRole('row').map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    );
    // Safety: both once. Rights: never Ada's. Voice: Ben's rights. Inclusion: Ada's alone.
    expect(rows[1]).toEqual(['1', '0', '0', '0', '0', '0', '0', '0']);
    expect(rows[4]).toEqual(['0', '0', '1', '0', '0', '0', '0', '0']);
    expect(rows[5]).toEqual(['0', '0', '0', '0', '0', '0', '0', '1']);
    fireEvent.click(grid.getByRole('button', { name: '1, Inclusion and Not coded: show them' }));
    expect((await drawer()).getByText('Inclusion and not coded: 1 disagreement')).toBeTruthy();
  });

  it('advises where one kind stands out, and on nothing else', async () => {
    const five = ['n4', 'n5', 'n6', 'n7', 'n8'].flatMap((id) => [
      marked(id, ada, ['inclusion', 'She sings in a choir']),
      marked(id, ben),
    ]);
    show([...three, ...five]);
    await kinds();
    expect(screen.getByText(/^Mostly missed by Ben Hale:/).closest('tr')?.textContent).toMatch(/^5Inclusion/);
    expect(screen.getAllByText(/^(Mostly|Now one)/).length).toBe(1);
  });

  it('shows one pair of several, and every pair together whoever is first', async () => {
    const coras = [marked('n2', cora, ['voice', heard]), marked('n3', cora)];
    show([...three, ...coras], [ada, ben, cora]);
    // Ada and Cora agree on n2 and differ on n3; Ben and Cora differ on n2.
    expect(rowsOf(await kinds()).at(-1)).toBe('All outcomes222116');
    const grid = within(screen.getByRole('table', { name: 'Which outcome for which' }));
    // Three blanks before the diagonal, then Voice itself, the three outcomes after it, and not coded.
    expect(grid.getAllByRole('row')[4]?.textContent).toBe('4Voice10000');
    fireEvent.click(grid.getByRole('button', { name: '2, Rights and Voice: show them' }));
    expect((await drawer()).getAllByRole('listitem').length).toBe(2);
    fireEvent.click((await drawer()).getByRole('button', { name: 'Close' }));
    fireEvent.click(screen.getByRole('combobox', { name: 'Coders' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Ada Osei and Cora Lund' }));
    expect(rowsOf(await kinds()).at(-1)).toBe('All outcomes110001');
  });

  it('says so where nobody differs, and where there is nothing that could', async () => {
    const same: Segment = ['voice', heard];
    const { unmount } = show([marked('n1', ada, same), marked('n1', ben, same)]);
    expect(await screen.findByText('No disagreement')).toBeTruthy();
    expect(screen.getByText(/gave 1 passage the same outcome/)).toBeTruthy();
    unmount();
    show([marked('n1', ada), marked('n1', ben)]);
    expect(await screen.findByText('Nothing coded by two coders')).toBeTruthy();
  });

  it('shows how far it is, can be cancelled and begun again, and ends when it is left', async () => {
    compute.mockImplementation(() => new Promise(() => {}));
    const { unmount } = show(three);
    await waitFor(() => expect(compute).toHaveBeenCalledTimes(1));
    act(() => compute.mock.calls[0]?.[3].onProgress(0.42));
    expect(screen.getByText('42 %')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(compute.mock.calls[0]?.[3].signal.aborted).toBe(true);
    expect(screen.getByRole('status').textContent).toMatch(/Cancelled/);
    fireEvent.click(screen.getByRole('button', { name: 'Compute again' }));
    await waitFor(() => expect(compute).toHaveBeenCalledTimes(2));
    unmount();
    expect(compute.mock.calls[1]?.[3].signal.aborted).toBe(true);
  });

  it('says that the search failed without ending the screen, and searches again', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    compute.mockRejectedValueOnce(new Error('The worker could not start.'));
    show(three);
    expect(await screen.findByText(/^The disagreements could not be computed\. Your coding is safe/)).toBeTruthy();
    expect(told).toHaveBeenCalledTimes(1);
    told.mockRestore();
    fireEvent.click(screen.getByRole('button', { name: 'Compute again' }));
    expect(rowsOf(await kinds()).at(-1)).toBe('All outcomes111114');
  });

  it('asks again when the work changes and not when a choice about figures does', async () => {
    const { desk, rerender } = show(three);
    await kinds();
    rerender(<WhyTheyDiffer desk={{ ...desk, comparison: { ...desk.comparison, unit: 'character' } }} />);
    await kinds();
    expect(compute).toHaveBeenCalledTimes(1);
    const other = { ...(await desk.work()), sheets: three.slice(0, 2) };
    rerender(<WhyTheyDiffer desk={{ ...desk, work: async () => other }} />);
    await waitFor(async () => expect(rowsOf(await kinds()).at(-1)).toBe('All outcomes100112'));
    expect(compute).toHaveBeenCalledTimes(2);
  });
});
