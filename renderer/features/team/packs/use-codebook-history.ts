import { useEffect, useState } from 'react';
import type { Change } from '../../../domain/coding/change.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { StorageError } from '../../../storage/storage-problem.ts';
import { codebooksSince, type RevisedCodebook } from './codebooks-since.ts';

const nothing: readonly Change[] = [];

/** Which codebooks were revised after a moment. Until the journal is read, and where it cannot be, none. */
export function useCodebookHistory(project: OpenProject): (at: number) => readonly RevisedCodebook[] {
  const [changes, setChanges] = useState(nothing);
  useEffect(() => {
    let over = false;
    const read = async () => {
      try {
        const found = await project.changes('project');
        if (!over) setChanges(found);
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
      }
    };
    void read();
    return () => {
      over = true;
    };
  }, [project]);
  return (at) => codebooksSince(changes, at);
}
