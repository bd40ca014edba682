const pending = new Set<() => Promise<void>>();

/** Registers something typed but not yet saved; answers with the way to let go of it. */
export function holdPendingEdit(save: () => Promise<void>): () => void {
  pending.add(save);
  return () => pending.delete(save);
}

/** Saves everything that is typed but not yet saved: before the window closes, before locking. */
export async function savePendingEdits(): Promise<void> {
  await Promise.all([...pending].map((save) => save()));
}
