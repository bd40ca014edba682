import { useEffect, useState } from 'react';
import type { BackupFolder } from '../../desktop/desktop.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { savedCopies } from '../../domain/coding/saved-copies.ts';
import { backupEnding } from '../../domain/exchange/backup-name.ts';
import type { NarrativeHead } from '../../domain/text/narrative.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import type { OutOfReach, PackWithCase } from '../../words/withdrawal-words.ts';

interface OutOfReachUse {
  readonly project: OpenProject;
  readonly folder: BackupFolder | null;
  /** Of the case, as it was when the page opened. */
  readonly narratives: readonly NarrativeHead[];
}

/** What is known of places that still hold a case once it is withdrawn; `null` while it is being looked up. */
export function useOutOfReach({ project, folder, narratives }: OutOfReachUse): OutOfReach | null {
  // The records as they were at first: the withdrawal takes the case out of them too.
  const [packs] = useState(() => packsWith(project.state(), narratives));
  const [known, setKnown] = useState<Pick<OutOfReach, 'copiesSavedAt' | 'backupPlace'> | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const [copiesSavedAt, backupPlace] = await Promise.all([timesOfCopies(project), placeOf(project.id, folder)]);
      if (isWanted) setKnown({ copiesSavedAt, backupPlace });
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [project, folder]);
  return known && { ...known, packs, sourceFiles: [...new Set(narratives.map(({ source }) => source.file))] };
}

function packsWith({ packs, coders }: ProjectState, narratives: readonly NarrativeHead[]): PackWithCase[] {
  const ids = new Set(narratives.map(({ id }) => id));
  return packs
    .filter(({ narrativeIds }) => narrativeIds.some((id) => ids.has(id)))
    .map(({ kind, coderId, madeAt, fileName }) => ({
      ...{ kind, madeAt, fileName },
      coder: coders.find(({ id }) => id === coderId)?.name ?? 'a coder',
    }));
}

/** A history that cannot be read keeps nobody from withdrawing a case: the advice then names no dates. */
async function timesOfCopies(project: OpenProject): Promise<readonly number[] | null> {
  try {
    return savedCopies(await project.history()).map(({ at }) => at);
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
}

async function placeOf(projectId: string, folder: BackupFolder | null): Promise<string | null> {
  return folder && (await folder.list(backupEnding(projectId))).place;
}
