import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { savePendingEdits } from '../editor/pending-edits.ts';
import type { OpenProject } from '../storage/open-project.ts';
import { StorageError } from '../storage/storage-problem.ts';

/** How often it is looked whether there is room again, in milliseconds. */
const patience = 3_000;

/** `shut`: the browser has closed the storage; `reopened`: it is open again since, and that is not read yet. */
export type Reopening = 'none' | 'shut' | 'reopened';

/**
 * Opens the storage of a project again once the browser has closed it, by itself as soon as that works, and then saves what is
 * typed. `tryNow` tries at once.
 */
export function useReopening(project: OpenProject): {
  readonly reopening: Reopening;
  readonly tryNow: () => void;
  readonly forget: () => void;
} {
  const isShut = useSyncExternalStore(project.subscribe, project.isShut);
  const [wasShut, setWasShut] = useState(false);
  const tryNow = useCallback(() => void reopened(project), [project]);
  useEffect(() => {
    if (!isShut) return;
    setWasShut(true);
    const timer = setInterval(tryNow, patience);
    return () => clearInterval(timer);
  }, [isShut, tryNow]);
  const since = wasShut ? 'reopened' : 'none';
  return { reopening: isShut ? 'shut' : since, tryNow, forget: () => setWasShut(false) };
}

async function reopened(project: OpenProject): Promise<void> {
  try {
    await project.reopen();
  } catch (error) {
    // There is no room yet, or the project is gone, which the next act tells.
    if (error instanceof StorageError) return;
    throw error;
  }
  await savePendingEdits();
}
