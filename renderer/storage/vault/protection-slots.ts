import { makeMachineSlot } from './machine-way.ts';
import { makePassphraseSlot } from './passphrase-way.ts';
import type { Protection, Vault } from './vault.ts';

/** The one way in beside the recovery code: by passphrase, or by this machine. */
export async function protectionSlots(
  vaultId: string,
  dataKey: CryptoKey,
  protection: Protection,
  at: number,
  signal?: AbortSignal,
): Promise<Pick<Vault, 'passphrase' | 'machine'>> {
  if (protection.kind === 'machine') {
    return { passphrase: null, machine: await makeMachineSlot(vaultId, dataKey, protection.keeper) };
  }
  return { passphrase: await makePassphraseSlot(vaultId, dataKey, protection.passphrase, at, signal), machine: null };
}
