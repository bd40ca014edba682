import { useEffect, useState } from 'react';
import type { OpenProject } from '../../storage/open-project.ts';

/** The text of a narrative, or `null` until it has been read. A read that fails is thrown to the error screen. */
export function useNarrativeText(project: OpenProject, narrativeId: string): string | null {
  const [loaded, setLoaded] = useState<{ narrativeId: string; text?: string; error?: unknown } | null>(null);
  useEffect(() => {
    let current = true;
    project.narrativeText(narrativeId).then(
      (text) => current && setLoaded({ narrativeId, text }),
      (error: unknown) => current && setLoaded({ narrativeId, error }),
    );
    return () => {
      current = false;
    };
  }, [project, narrativeId]);
  if (loaded?.narrativeId !== narrativeId) return null;
  if (loaded.error !== undefined) throw loaded.error;
  return loaded.text ?? null;
}
