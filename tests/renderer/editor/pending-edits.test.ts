import { expect, it } from 'vitest';
import { holdPendingEdit, savePendingEdits, unbroken } from '../../../renderer/editor/pending-edits.ts';

it('what is typed is saved until it is let go of', async () => {
  let saves = 0;
  const release = holdPendingEdit(async () => {
    saves += 1;
  });
  await savePendingEdits();
  release();
  await savePendingEdits();
  expect(saves).toBe(1);
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
