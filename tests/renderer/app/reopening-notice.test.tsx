import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReopeningNotice } from '../../../renderer/app/reopening-notice.tsx';
import { holdPendingEdit } from '../../../renderer/editor/pending-edits.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { StorageError } from '../../../renderer/storage/storage-problem.ts';
import { heldProject } from '../../support/held-project.ts';
import { onScreen } from '../../support/on-screen.tsx';
import { study } from '../../support/study.ts';

let isShut: boolean;
let hasRoom: boolean;
const listeners = new Set<() => void>();
const reopen = vi.fn();
const save = vi.fn();
let release: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  isShut = false;
  hasRoom = false;
  reopen.mockImplementation(async () => {
    if (!hasRoom) throw new StorageError({ code: 'shut', place: 'project' });
    isShut = false;
    for (const listener of listeners) listener();
  });
  save.mockImplementation(async () => undefined);
  release = holdPendingEdit(save, () => true);
  const project: OpenProject = {
    ...heldProject(study(1)),
    isShut: () => isShut,
    reopen,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  onScreen(<ReopeningNotice project={project} />);
});

afterEach(() => {
  release();
  vi.useRealTimers();
});

const shut = () =>
  act(() => {
    isShut = true;
    for (const listener of listeners) listener();
  });
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

it('says nothing, and opens nothing, while the storage is open', async () => {
  await wait(60_000);
  expect([screen.queryByRole('status'), reopen.mock.calls.length]).toEqual([null, 0]);
});

it('opens the storage again by itself once there is room, and then saves what is typed', async () => {
  await shut();
  expect(screen.getByText('Waiting for room on the disk')).toBeTruthy();
  await wait(10_000);
  expect(reopen).toHaveBeenCalled();
  expect(save).not.toHaveBeenCalled();
  hasRoom = true;
  await wait(3_000);
  expect(screen.getByText('There is room again')).toBeTruthy();
  expect(save).toHaveBeenCalledOnce();
  const tries = reopen.mock.calls.length;
  await wait(60_000);
  expect(reopen).toHaveBeenCalledTimes(tries);
});

it('opens it with one press, without waiting', async () => {
  await shut();
  hasRoom = true;
  fireEvent.click(screen.getByRole('button', { name: 'Try now' }));
  await wait(0);
  expect(screen.getByText('There is room again')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Close this message' }));
  expect(screen.queryByText('There is room again')).toBeNull();
});
