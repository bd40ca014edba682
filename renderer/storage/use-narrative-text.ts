import { useEffect, useState } from 'react';
import type { OpenProject } from './open-project.ts';
import { StorageError, type StorageProblem } from './storage-problem.ts';

/** A narrative's text, or why it cannot be read. */
export type ReadText = { readonly text: string } | { readonly problem: StorageProblem };

/** The text of a narrative, or `null` until it has been read. What is no problem of storage is a bug, and thrown. */
export function useNarrativeText(project: OpenProject, narrativeId: string): ReadText | null {
  const [read, setRead] = useState<{ narrativeId: string; result: ReadText | { bug: unknown } } | null>(null);
  useEffect(() => {
    let current = true;
    const take = (result: ReadText | { bug: unknown }) => {
      if (current) setRead({ narrativeId, result });
    };
    project.narrativeText(narrativeId).then(
      (text) => take({ text }),
      (error: unknown) => take(error instanceof StorageError ? { problem: error.problem } : { bug: error }),
    );
    return () => {
      current = false;
    };
  }, [project, narrativeId]);
  if (read?.narrativeId !== narrativeId) return null;
  if ('bug' in read.result) throw read.result.bug;
  return read.result;
}
