import type { Protection, Vault, VaultKey } from './vault.ts';

/** A new vault, its key, and the recovery code, which is kept nowhere: show it now or never. */
export interface MadeVault {
  readonly vault: Vault;
  readonly key: VaultKey;
  readonly recoveryCode: string;
}

/** Makes a random data key and wraps it for a passphrase or this machine, and for a recovery code. `at`: milliseconds since 1970. */
export async function makeVault(_protection: Protection, _at: number): Promise<MadeVault> {
  throw new Error('not written yet');
}
