import type { Act } from '../../domain/coding/change.ts';

/** What somebody is about to change in how a project is protected. */
export type ProtectionTask = 'set_passphrase' | 'remove_passphrase' | 'renew_code';

/** What the history keeps of it. */
export type ProtectionAct = Pick<Act, 'label' | 'note'>;

/** What the page and the button of each are called. */
export const taskTitles: Readonly<Record<ProtectionTask, (hasPassphrase: boolean) => string>> = {
  set_passphrase: (hasPassphrase) => (hasPassphrase ? 'Change the passphrase' : 'Set a passphrase'),
  remove_passphrase: () => 'Remove the passphrase',
  renew_code: () => 'Make a new recovery code',
};
