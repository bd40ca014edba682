import { useCallback, useEffect, useState } from 'react';
import type { OpenProject } from '../../../storage/open-project.ts';
import { StorageError } from '../../../storage/storage-problem.ts';
import { type Draft, readDraft } from './draft.ts';

/** The draft that is kept of a project's codebook. */
export interface KeptDraft {
  /** `undefined` while it is looked up. */
  readonly draft: Draft | null | undefined;
  /** Looks it up again. */
  readonly refresh: () => void;
}

/** Looks up the draft, where there can be one. `null` from a project that has just been closed. */
export function useKeptDraft(project: OpenProject, canEdit: boolean): KeptDraft {
  const [draft, setDraft] = useState<Draft | null | undefined>(canEdit ? undefined : null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn looks it up again
  useEffect(() => {
    if (!canEdit) return setDraft(null);
    let wanted = true;
    project.draft().then(
      (text) => wanted && setDraft(readDraft(text)),
      (error: unknown) => {
        if (!(error instanceof StorageError)) throw error;
        if (wanted) setDraft(null);
      },
    );
    return () => {
      wanted = false;
    };
  }, [project, canEdit, turn]);
  return { draft, refresh: useCallback(() => setTurn((before) => before + 1), []) };
}
