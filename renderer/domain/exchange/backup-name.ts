import { safeLabel } from './export-file-name.ts';

/** How the names of all backups of one entry in the list of projects end; no other entry's do. */
export function backupEnding(entryId: string): string {
  return `_${entryId.slice(0, 8)}.outcomes`;
}

/** `<label>_backup_<YYYY-MM-DDTHH-MM-SSZ>_<8 of the entry's id>.outcomes`. `at`: milliseconds since 1970; the name says UTC. */
export function backupName(label: string, at: number, entryId: string): string {
  const time = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-');
  return `${safeLabel(label)}_backup_${time}Z${backupEnding(entryId)}`;
}
