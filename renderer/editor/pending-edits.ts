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
