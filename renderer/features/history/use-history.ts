import { useEffect, useState } from 'react';
import type { Change } from '../../domain/coding/change.ts';
import { type ChangeStanding, changeStandings } from '../../domain/coding/change-standing.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import { visibleChanges } from '../../domain/coding/visible-sheets.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import { useProjectState } from '../../storage/use-project-state.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';

/** The history as one person may see it. */
export interface ReadHistory {
  /** Oldest first, with the numbers that the project knows them by: those are never shown. */
  readonly changes: readonly Change[];
  readonly standingOf: (change: Change) => ChangeStanding;
}

/** How far the reading of the history has come. */
export type HistoryReading =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly sentence: string }
  | ({ readonly status: 'read' } & ReadHistory);

/**
 * Reads the history, and again whenever the project changes; what was read stays until the new reading is there. It is
 * judged by the whole state, not by what the viewer sees of it: whether a narrative is still closed depends on the sheets
 * that are hidden.
 */
export function useHistory(project: OpenProject, viewer: Coder): HistoryReading {
  const state = useProjectState(project);
  const [found, setFound] = useState<{ readonly of: string; readonly reading: HistoryReading } | null>(null);
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  if (bug) throw bug.error;
  const of = `${viewer.id} ${viewer.role}`;
  useEffect(() => {
    let left = false;
    const read = async () => {
      const changes = visibleChanges(viewer, state, await project.history());
      if (!left) setFound({ of, reading: { status: 'read', changes, standingOf: changeStandings(changes) } });
    };
    read().catch((error: unknown) => {
      if (left) return;
      if (!(error instanceof StorageError)) setBug({ error });
      else setFound({ of, reading: { status: 'failed', sentence: storageProblemSentence(error.problem) } });
    });
    return () => {
      left = true;
    };
  }, [project, state, viewer, of]);
  return found?.of === of ? found.reading : { status: 'reading' };
}
