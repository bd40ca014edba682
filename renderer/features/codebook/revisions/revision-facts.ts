import { useEffect, useState } from 'react';
import type { Change } from '../../../domain/coding/change.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { StorageError } from '../../../storage/storage-problem.ts';

/** Who made a revision, when (milliseconds since 1970, UTC) and why. */
export interface RevisionFact {
  readonly by: string;
  readonly at: number;
  readonly note: string;
}

/** What the journal tells of the revisions of a scheme, by revision. Those that began with the project or came with a pack are not in it. */
function revisionFacts(changes: readonly Change[], schemeId: string): ReadonlyMap<number, RevisionFact> {
  const facts = new Map<number, RevisionFact>();
  for (const { label, entries, coderId, at, note = '' } of changes) {
    if (label !== 'revise_codebook') continue;
    for (const entry of entries) {
      if (entry.table === 'schemes' && entry.id === schemeId) facts.set(entry.revision, { by: coderId, at, note });
    }
  }
  return facts;
}

const none: ReadonlyMap<number, RevisionFact> = new Map();

/** The same, read once from the journal; nothing until it is read, or if the project has been closed. */
export function useRevisionFacts(project: OpenProject, schemeId: string): ReadonlyMap<number, RevisionFact> {
  const [facts, setFacts] = useState(none);
  useEffect(() => {
    let wanted = true;
    project.changes('project').then(
      (changes) => wanted && setFacts(revisionFacts(changes, schemeId)),
      (error: unknown) => {
        if (!(error instanceof StorageError)) throw error;
      },
    );
    return () => {
      wanted = false;
    };
  }, [project, schemeId]);
  return facts;
}
