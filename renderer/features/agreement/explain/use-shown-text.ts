import { useEffect, useState } from 'react';
import type { OpenProject } from '../../../storage/open-project.ts';
import { StorageError, type StorageProblem } from '../../../storage/storage-problem.ts';

/** A narrative's text, or why it cannot be read. */
export type ShownText = { readonly text: string } | { readonly problem: StorageProblem };

/** The text of a narrative of which something is shown, or `null` until it has been read. What is no problem of storage is thrown. */
export function useShownText(project: OpenProject, narrativeId: string): ShownText | null {
  const [read, setRead] = useState<{ narrativeId: string; result: ShownText | { bug: unknown } } | null>(null);
  useEffect(() => {
    let current = true;
    const take = (result: ShownText | { bug: unknown }) => {
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
