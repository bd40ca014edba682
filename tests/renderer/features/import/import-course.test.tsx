import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { planImport } from '../../../../renderer/domain/exchange/plan-import.ts';
import { readTable } from '../../../../renderer/domain/exchange/read-table.ts';
import type { ReadTableResult } from '../../../../renderer/domain/exchange/table.ts';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { readTableInWorker } from '../../../../renderer/workers/import-in-worker.ts';
import { heldPromise } from '../../../support/held-promise.ts';
import { newProject, storageDouble } from '../../../support/storage-double.ts';
import { check, choose, chooseFile, showImport, threeCases } from './import-desk.tsx';

// happy-dom has no workers: the same functions run in the test's own thread.
vi.mock('../../../../renderer/workers/import-in-worker.ts', () => ({
  readTableInWorker: vi.fn((name: string, bytes: Uint8Array) => readTable(name, bytes)),
  planImportInWorker: vi.fn(planImport),
}));

let project: OpenProject;

beforeEach(async () => {
  vi.clearAllMocks();
  project = await newProject(storageDouble());
});

describe('before anything is stored', () => {
  const importThree = async (onBeforeImport: () => Promise<void>) => {
    showImport(project, onBeforeImport);
    choose(threeCases);
    await check();
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
  };

  it('a snapshot can be taken, for which the import waits', async () => {
    const { promise, resolve } = heldPromise<void>();
    await importThree(() => promise);
    await screen.findByText('Saving…');
    expect(project.state().narratives).toEqual([]);
    resolve();
    expect(await screen.findByText('3 narratives came in')).toBeTruthy();
  });

  it('a snapshot that fails keeps nobody from importing', async () => {
    await importThree(() => Promise.reject(new Error('The folder is gone')));
    expect(await screen.findByText('3 narratives came in')).toBeTruthy();
  });
});

describe('a file that cannot be taken', () => {
  it('is told in a sentence, and another can be chosen', async () => {
    showImport(project);
    choose('', 'empty.csv');
    expect(await screen.findByText('This file is empty.')).toBeTruthy();
    choose(threeCases);
    expect(await screen.findByRole('button', { name: 'Check the rows' })).toBeTruthy();
    expect(screen.queryByText('This file is empty.')).toBeNull();
  });

  it('is told apart from one that the machine cannot read', async () => {
    showImport(project);
    chooseFile.mockResolvedValueOnce({ problem: 'missing', place: 'gone.csv' });
    fireEvent.click(screen.getByRole('button', { name: 'Choose a file…' }));
    expect((await screen.findByRole('alert')).textContent).toContain('gone.csv');
  });

  it('is not asked for again when the user cancels the dialog', async () => {
    showImport(project);
    chooseFile.mockResolvedValueOnce(null);
    fireEvent.click(screen.getByRole('button', { name: 'Choose a file…' }));
    await waitFor(() => expect(chooseFile).toHaveBeenCalledOnce());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('can be dropped, one at a time', async () => {
    showImport(project);
    const file = new File([threeCases], 'dropped.csv');
    fireEvent.drop(screen.getByText('Drop a file here'), { dataTransfer: { files: [file, file] } });
    expect(screen.getByText('Please drop one file at a time.')).toBeTruthy();
    fireEvent.drop(screen.getByText('Drop a file here'), { dataTransfer: { files: [file] } });
    expect(await screen.findByRole('button', { name: 'Check the rows' })).toBeTruthy();
  });
});

describe('long work', () => {
  it('can be stopped, and leaves the user where they were', async () => {
    vi.mocked(readTableInWorker).mockImplementationOnce(
      (_name, _bytes, task) =>
        new Promise<ReadTableResult>((_, reject) =>
          task?.signal?.addEventListener('abort', () => reject(task.signal?.reason)),
        ),
    );
    showImport(project);
    choose(threeCases);
    fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
    choose(threeCases);
    expect(await screen.findByRole('button', { name: 'Check the rows' })).toBeTruthy();
  });

  it('ends when the user leaves the screen', async () => {
    let ended = false;
    vi.mocked(readTableInWorker).mockImplementationOnce((_name, _bytes, task) => {
      task?.signal?.addEventListener('abort', () => {
        ended = true;
      });
      return new Promise<ReadTableResult>(() => {});
    });
    const { unmount } = showImport(project);
    choose(threeCases);
    await screen.findByRole('button', { name: 'Stop' });
    unmount();
    expect(ended).toBe(true);
  });

  it('that the disk refuses is told, and can be done again', async () => {
    showImport(project);
    choose(threeCases);
    await check();
    vi.spyOn(project, 'importBatch').mockRejectedValueOnce(new StorageError({ code: 'no_space', place: 'Pilot' }));
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
    expect(await screen.findByText('3 narratives came in')).toBeTruthy();
  });
});
