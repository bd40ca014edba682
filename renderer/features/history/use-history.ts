import { useEffect, useMemo, useState } from 'react';
import type { Change } from '../../domain/coding/change.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { visibleChanges } from '../../domain/coding/visible-changes.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import { useProjectState } from '../../storage/use-project-state.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';
import { type ReadHistory, readHistory } from './read-history.ts';

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
  const receivedOf = useReceived(project, state.packs);
  useEffect(() => {
    let left = false;
    const read = async () => {
      const [own, received] = await Promise.all([project.history(), receivedOf()]);
      const history = readHistory(visibleChanges(viewer, state, own), visibleChanges(viewer, state, received));
      if (!left) setFound({ of, reading: { status: 'read', ...history } });
    };
    read().catch((error: unknown) => {
      if (left) return;
      if (!(error instanceof StorageError)) setBug({ error });
      else setFound({ of, reading: { status: 'failed', sentence: storageProblemSentence(error.problem) } });
    });
    return () => {
      left = true;
    };
  }, [project, state, viewer, of, receivedOf]);
  return found?.of === of ? found.reading : { status: 'reading' };
}

/** Reads colleagues' journals once, and again only when another pack has come: they can be a hundred thousand changes. */
function useReceived(project: OpenProject, packs: ProjectState['packs']): () => Promise<readonly Change[]> {
  return useMemo(() => {
    if (packs.length === 0) return async () => [];
    let reading: Promise<readonly Change[]> | null = null;
    return () => {
      reading ??= project.received().then((blocks) => blocks.flatMap(({ changes }) => changes));
      return reading;
    };
  }, [project, packs]);
}
