import { slotBinding } from './slot-binding.ts';
import type { KeyKeeper, MachineSlot } from './vault.ts';
import { type DataKeyUse, unwrapDataKey, wrapDataKey, wrappingKeyOf } from './wrapped-key.ts';

/** The way in without a passphrase: the system keeps the wrapping key, or, where it has no place for it, the profile. */
export async function makeMachineSlot(vaultId: string, dataKey: CryptoKey, keeper: KeyKeeper): Promise<MachineSlot> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const answer = await keeper.protect(bytes);
  if (answer) {
    const sealed = new Uint8Array(answer);
    const wrapped = await wrapDataKey(dataKey, await wrappingKeyOf(bytes), slotBinding(vaultId, 'system', [sealed]));
    return { keptBy: 'system', sealed, wrapped };
  }
  bytes.fill(0);
  const how = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.generateKey(how, false, ['wrapKey', 'unwrapKey']);
  return { keptBy: 'profile', key, wrapped: await wrapDataKey(dataKey, key, slotBinding(vaultId, 'profile', [])) };
}

/** The data key, or why not: the machine has no key for it, or has one that does not fit. */
export async function openMachineSlot(
  vaultId: string,
  slot: MachineSlot,
  keeper: KeyKeeper,
  use: DataKeyUse,
): Promise<CryptoKey | 'not_this_machine' | 'damaged_vault'> {
  if (slot.keptBy === 'profile') {
    return (await unwrapDataKey(slot.wrapped, slot.key, slotBinding(vaultId, 'profile', []), use)) ?? 'damaged_vault';
  }
  const bytes = await keeper.recover(slot.sealed);
  if (!bytes) return 'not_this_machine';
  if (bytes.length !== 32) return 'damaged_vault';
  const bound = slotBinding(vaultId, 'system', [slot.sealed]);
  return (await unwrapDataKey(slot.wrapped, await wrappingKeyOf(bytes), bound, use)) ?? 'damaged_vault';
}
