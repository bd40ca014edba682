import { protectionSlots } from './protection-slots.ts';
import { makeRecoverySlot } from './recovery-way.ts';
import { unlockVault } from './unlock-vault.ts';
import type { Protection, Vault, VaultKey } from './vault.ts';
import { newDataKey } from './wrapped-key.ts';

/** A new vault, its key, and the recovery code, which is kept nowhere: show it now or never. */
export interface MadeVault {
  readonly vault: Vault;
  readonly key: VaultKey;
  readonly recoveryCode: string;
}

/**
 * Makes a random data key and wraps it for a passphrase or this machine, and for a recovery code. `at`: milliseconds since
 * 1970. Throws a `RangeError` for an empty passphrase, and rejects with the reason of `signal` if that is aborted.
 */
export async function makeVault(protection: Protection, at: number, signal?: AbortSignal): Promise<MadeVault> {
  const id = crypto.randomUUID();
  const dataKey = await newDataKey();
  const { slot: recovery, recoveryCode } = await makeRecoverySlot(id, dataKey, at);
  const vault: Vault = { id, ...(await protectionSlots(id, dataKey, protection, at, signal)), recovery };
  // The session's key comes out of the vault itself: a code that does not open it is never shown.
  const unlocked = await unlockVault(vault, { kind: 'recovery_code', code: recoveryCode });
  if ('problem' in unlocked) throw new Error(`A new vault does not open: ${unlocked.problem.code}`);
  return { vault, key: unlocked.key, recoveryCode };
}
