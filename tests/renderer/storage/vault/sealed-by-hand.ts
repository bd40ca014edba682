import { createDecipheriv, hkdfSync } from 'node:crypto';
import type { RecoverySlot } from '../../../../renderer/storage/vault/vault.ts';

/**
 * What AES-256-GCM sealed, opened with Node's own cryptography; the tag is the last 16 bytes. Throws if it does not open.
 */
export function openByHand(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, binding: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(binding);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

/** The key that wraps by this recovery code, as the README of the vault says. */
export function recoveryKeyByHand(code: string, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', code.replaceAll('-', ''), salt, 'outcome-coder recovery code 1', 32));
}

/** The 32 bytes of the data key, which the program itself never sees. */
export function dataKeyByHand(vaultId: string, { salt, setAt, wrapped }: RecoverySlot, code: string): Uint8Array {
  const binding = JSON.stringify(['outcome-coder way in', 1, vaultId, 'recovery_code', Array.from(salt), setAt]);
  return openByHand(recoveryKeyByHand(code, salt), wrapped.nonce, wrapped.bytes, Buffer.from(binding));
}
