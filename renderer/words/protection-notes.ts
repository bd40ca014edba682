/** What was changed in how a project is protected, and by what right. */
export type ProtectionChange = 'first' | 'changed' | 'removed' | 'set_by_code' | 'removed_by_code';

/** As the history keeps it in the note of the change. */
export const protectionNotes: Readonly<Record<ProtectionChange, string>> = {
  first: 'First passphrase set',
  changed: 'Passphrase changed',
  removed: 'Passphrase removed',
  set_by_code: 'New passphrase set with the recovery code',
  removed_by_code: 'Set with the recovery code to open without a passphrase, on one computer',
};

/** As it is told right after it, to whoever came in by the recovery code. */
export function recoveredSentence(change: ProtectionChange): string {
  return change === 'removed_by_code'
    ? 'The project has no passphrase now: it opens with one press on this computer.'
    : 'The new passphrase is set: it opens this project from now on.';
}
