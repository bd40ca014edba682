import { useEffect, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { backupEnding } from '../../domain/exchange/backup-name.ts';
import type { KnownBackups } from './stored-places.ts';

/** Where the backups of a project lie; `null` in a browser and where the folder cannot be read. */
export function useKnownBackups(entryId: string, { backups }: Desktop): KnownBackups | 'looking' | null {
  const [known, setKnown] = useState<KnownBackups | 'looking' | null>(backups ? 'looking' : null);
  useEffect(() => {
    let over = false;
    void backups?.list(backupEnding(entryId)).then((found) => {
      if (over) return;
      if ('problem' in found) return setKnown(null);
      setKnown({ place: found.place, isUsersChoice: found.isUsersChoice, count: found.files.length });
    });
    return () => {
      over = true;
    };
  }, [entryId, backups]);
  return known;
}
