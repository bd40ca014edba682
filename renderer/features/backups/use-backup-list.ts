import { useCallback, useEffect, useState } from 'react';
import type { BackupFolder } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { type ListedBackups, readBackups } from './read-backups.ts';

/** The folder of backups as it is now, read anew whenever `marker` changes or somebody asks; `null` until it is first read. */
export function useBackupList(project: OpenProject, folder: BackupFolder, marker: unknown) {
  const [listed, setListed] = useState<ListedBackups | null>(null);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two say when, not what.
  useEffect(() => {
    let over = false;
    void readBackups(project, folder).then((found) => {
      if (!over) setListed(found);
    });
    return () => {
      over = true;
    };
  }, [project, folder, marker, asked]);
  return { listed, readAgain: useCallback(() => setAsked((count) => count + 1), []) };
}
