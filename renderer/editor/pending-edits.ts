const pending = new Set<{ readonly save: () => Promise<void> }>();

/** Registers something typed but not yet saved; answers with the way to let go of it. */
export function holdPendingEdit(save: () => Promise<void>): () => void {
  const edit = { save };
  pending.add(edit);
  return () => pending.delete(edit);
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
  const release = holdPendingEdit(() => ended);
  void ended.then(release);
  return running;
}
