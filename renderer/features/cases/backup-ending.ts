/** How the names of all backups of one entry in the list of projects end; no other entry's do. */
export function backupEnding(entryId: string): string {
  return `_${entryId.slice(0, 8)}.outcomes`;
}
