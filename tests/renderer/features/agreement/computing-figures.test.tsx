import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Act } from '../../../../renderer/domain/coding/change.ts';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import {
  atOnce,
  type Compute,
  cells,
  fourNarratives,
  never,
  show,
  unfoldMoreChoices,
} from '../../../support/agreement/agreement-on-screen.tsx';
import { ada, ben, sheet } from '../../../support/study.ts';

// happy-dom has no workers: the same figures, computed at once.
const compute = vi.hoisted(() => vi.fn<Compute>());
vi.mock('../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

beforeEach(() => {
  compute.mockReset();
  compute.mockImplementation(atOnce);
});

const lastCall = () => {
  const call = compute.mock.lastCall;
  if (!call) throw new Error('Nothing was asked');
  return { question: call[1], work: call[2], options: call[3] };
};

describe('computing agreement', () => {
  it('happens again only when a finished sheet has changed', async () => {
    const { project } = show(fourNarratives());
    await cells('Safety');
    const { label, activeSchemeId, settings } = project.state().project;
    const before = { label, activeSchemeId, settings };
    const relabelled: Act = {
      coderId: ada.id,
      scope: 'project',
      label: 'change_settings',
      entries: [{ table: 'project', before, after: { ...before, label: 'Another name' } }],
    };
    await act(() => project.act(() => relabelled));
    expect(compute).toHaveBeenCalledTimes(1);
    const finished = sheet('n1', ben, ['safety']);
    const reopened: Act = {
      coderId: ben.id,
      scope: { narrativeId: 'n1', coderId: ben.id },
      label: 'reopen_sheet',
      entries: [
        {
          table: 'sheets',
          narrativeId: 'n1',
          coderId: ben.id,
          before: { state: 'finished', finishedUnder: finished.finishedUnder, reopenings: [] },
          after: { state: 'in_progress', finishedUnder: {}, reopenings: [] },
        },
      ],
    };
    await act(() => project.act(() => reopened));
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('can be cancelled and begun again, and meanwhile the older figures stand there as such', async () => {
    show(fourNarratives());
    await cells('Safety');
    compute.mockImplementation(never);
    unfoldMoreChoices();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Leave out text that nobody coded' }));
    await waitFor(() => expect(compute).toHaveBeenCalledTimes(2));
    const { options } = lastCall();
    act(() => options.onProgress(0.4));
    expect(screen.getByRole('progressbar', { name: 'Computed' }).getAttribute('aria-valuenow')).toBe('40');
    expect(screen.getByRole('status').textContent).toBe(
      'Computing… The figures below are of earlier choices or coding.',
    );
    expect((await cells('Safety'))[1]).toBe('4');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(options.signal.aborted).toBe(true);
    expect(screen.getByRole('status').textContent).toMatch(/^Cancelled\./);
    compute.mockImplementation(atOnce);
    fireEvent.click(screen.getByRole('button', { name: 'Compute again' }));
    await waitFor(async () => expect((await cells('Safety'))[1]).toBe('3'));
    expect(screen.queryByText(/Computing|Cancelled/)).toBeNull();
  });

  it('ends when the screen is left', async () => {
    const { unmount } = show(fourNarratives());
    await cells('Safety');
    compute.mockImplementation(never);
    unfoldMoreChoices();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Compare the status as well' }));
    await waitFor(() => expect(compute).toHaveBeenCalledTimes(2));
    unmount();
    expect(lastCall().options.signal.aborted).toBe(true);
  });

  it('says how many narratives are left out because their text is damaged', async () => {
    const { project } = show(fourNarratives());
    await cells('Safety');
    const read = project.narrativeText;
    vi.spyOn(project, 'narrativeText').mockImplementation(async (id) => {
      if (id === 'n2') throw new StorageError({ code: 'damaged_record', place: 'texts n2' });
      return read(id);
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Sentence' }));
    expect(
      await screen.findByText(/^1 narrative is left out of these figures: its text cannot be read\.$/),
    ).toBeTruthy();
  });

  it('says why the texts could not be read, and tries again', async () => {
    const { project } = show(fourNarratives());
    await cells('Safety');
    const read = vi.spyOn(project, 'narrativeText');
    read.mockRejectedValue(new StorageError({ code: 'read_failed', place: 'texts' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Sentence' }));
    const again = await screen.findByRole('button', { name: 'Compute again' });
    expect(screen.getByRole('alert').textContent).toMatch(/could not be read/i);
    read.mockRestore();
    fireEvent.click(again);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Compute again' })).toBeNull());
    expect(lastCall().question.unit).toBe('sentence');
  });
});
