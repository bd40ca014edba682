import { useEffect, useRef, useState } from 'react';
import type { BackupFolder } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { ListedBackup } from './read-backups.ts';

/** What reading a whole backup showed. `gone`: it could not be read at all. */
export type Soundness = 'sound' | 'damaged' | 'gone';

/**
 * Reads the backups through to their last byte, the newest first and one after the other, as long as somebody looks: the
 * beginning of a file tells what it holds, and not whether the rest is whole. By name; absent: not read yet. A file that
 * stays as it was is read once a visit, and anew at the next: a disk may have failed meanwhile.
 */
export function useCheckedBackups(
  project: OpenProject,
  folder: BackupFolder,
  backups: readonly ListedBackup[],
): ReadonlyMap<string, Soundness> {
  const [checked, setChecked] = useState<ReadonlyMap<string, Soundness>>(new Map());
  const known = useRef(new Map<string, Soundness>());
  useEffect(() => {
    let over = false;
    const look = async () => {
      for (const backup of backups) {
        if (over) return;
        if ('problem' in backup.content) continue;
        const mark = `${backup.name} ${backup.size} ${backup.modifiedAt}`;
        const found = known.current.get(mark) ?? (await soundness(project, folder, backup.name));
        if (found !== 'gone') known.current.set(mark, found);
        if (!over) setChecked((before) => new Map(before).set(backup.name, found));
      }
    };
    void look();
    return () => {
      over = true;
    };
  }, [project, folder, backups]);
  return checked;
}

async function soundness(project: OpenProject, folder: BackupFolder, name: string): Promise<Soundness> {
  const read = await folder.read(name);
  if (read === null || 'problem' in read) return 'gone';
  return 'problem' in (await project.unseal(new Uint8Array(read.bytes))) ? 'damaged' : 'sound';
}
