/**
 * Whether what is here now is backed up before a merge, and what to do where it is not. `byItself`: whether backups make themselves
 * on this machine; in a browser they do not.
 */
export function backupFirstSentence(byItself: boolean): string {
  return byItself
    ? 'What is here now is backed up first.'
    : 'No backup is made by itself in a browser: save one first under Backups.';
}
