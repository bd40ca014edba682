import { expect, it, vi } from 'vitest';
import {
  hasPendingEdits,
  holdPendingEdit,
  onPendingEdits,
  pendingEditsChanged,
  savePendingEdits,
  unbroken,
} from '../../../renderer/editor/pending-edits.ts';

it('what is typed is saved until it is let go of', async () => {
  let saves = 0;
  const release = holdPendingEdit(
    async () => {
      saves += 1;
    },
    () => true,
  );
  await savePendingEdits();
  release();
  await savePendingEdits();
  expect(saves).toBe(1);
});

it('something is pending only while one of those held says so, and whoever listens is told', () => {
  let isTyped = false;
  const told = vi.fn();
  const stop = onPendingEdits(told);
  const release = holdPendingEdit(
    async () => undefined,
    () => isTyped,
  );
  expect(hasPendingEdits()).toBe(false);
  isTyped = true;
  pendingEditsChanged();
  expect(hasPendingEdits()).toBe(true);
  release();
  expect(hasPendingEdits()).toBe(false);
  expect(told).toHaveBeenCalledTimes(3);
  stop();
  pendingEditsChanged();
  expect(told).toHaveBeenCalledTimes(3);
});

it.each(['succeeds', 'fails'])('whoever saves waits for unbroken work, also if it %s', async (how) => {
  const { promise, end } = work(how);
  const outcome = unbroken(() => promise).catch(() => 'failed');
  let saved = false;
  const saving = savePendingEdits().then(() => {
    saved = true;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(saved).toBe(false);
  end();
  await saving;
  expect(await outcome).toBe(how === 'fails' ? 'failed' : undefined);
  await savePendingEdits();
});

/** Work that goes on until it is ended, one way or the other. */
function work(how: string): { promise: Promise<void>; end: () => void } {
  let end = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    end = how === 'fails' ? () => reject(new Error('no')) : resolve;
  });
  return { promise, end: () => end() };
}
