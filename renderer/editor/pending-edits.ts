interface PendingEdit {
  readonly save: () => Promise<void>;
  readonly isWaiting: () => boolean;
}

const pending = new Set<PendingEdit>();
const listeners = new Set<() => void>();

/**
 * Registers what may be typed but not yet saved; answers with the way to let go of it. `isWaiting` tells whether something
 * is unsaved now; `pendingEditsChanged` is to be called when its answer changes.
 */
export function holdPendingEdit(save: () => Promise<void>, isWaiting: () => boolean): () => void {
  const edit = { save, isWaiting };
  pending.add(edit);
  pendingEditsChanged();
  return () => {
    pending.delete(edit);
    pendingEditsChanged();
  };
}

/** Whether anything typed or begun is not saved at this moment. */
export function hasPendingEdits(): boolean {
  return [...pending].some(({ isWaiting }) => isWaiting());
}

/** Tells those who listen that the answer of `hasPendingEdits` may be another now. */
export function pendingEditsChanged(): void {
  for (const listener of listeners) listener();
}

/** Calls back whenever the answer of `hasPendingEdits` may have changed; answers with the way to stop. */
export function onPendingEdits(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Saves everything that is typed but not yet saved: before the window closes, before locking, before a sheet is finished. */
export async function savePendingEdits(): Promise<void> {
  await Promise.all([...pending].map(({ save }) => save()));
}

/**
 * Runs work of several steps that must not be cut in the middle: closing and locking wait for it, whatever comes of it. The
 * work itself must not save pending edits: it would wait for itself.
 */
export function unbroken<Result>(work: () => Promise<Result>): Promise<Result> {
  const running = work();
  const ended = running.then(
    () => undefined,
    () => undefined,
  );
  const release = holdPendingEdit(
    () => ended,
    () => true,
  );
  void ended.then(release);
  return running;
}
