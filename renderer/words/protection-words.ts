import { longDate } from './moment-words.ts';

/** What the words need to know of the ways into a project; a vault is one of these. */
export interface WaysIn {
  /** `setAt`: milliseconds since 1970, UTC. `null`: there is no passphrase. */
  readonly passphrase: { readonly setAt: number } | null;
  readonly recovery: { readonly setAt: number };
  /** Where the key lies of a project without a passphrase. */
  readonly machine: { readonly keptBy: 'system' | 'profile' } | null;
}

/** With what the project opens on this computer. */
export function opensWithWords({ passphrase, machine }: WaysIn): string {
  if (passphrase) return `With a passphrase, set on ${longDate(passphrase.setAt)}.`;
  return machine?.keptBy === 'system'
    ? 'Without a passphrase: this computer’s system keeps the key for your user account.'
    : 'Without a passphrase: the key lies on this disk, beside the project.';
}

/** What the encryption of the project is worth, in the way that it is protected now. */
export function encryptionWords({ passphrase, machine }: WaysIn): string {
  if (passphrase)
    return 'Encrypted. Without the passphrase or the recovery code nobody can read a narrative, a name or a coded segment of it.';
  return machine?.keptBy === 'system'
    ? 'Encrypted, and not protected against theft: whoever can sign in to this computer as you can read every narrative.'
    : 'Encrypted, and not protected against theft: whoever can read this disk, for example of a stolen laptop, can read every narrative.';
}
