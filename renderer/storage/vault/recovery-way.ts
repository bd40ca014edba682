import { newRecoveryCode } from './recovery-code.ts';
import { slotBinding } from './slot-binding.ts';
import type { RecoverySlot } from './vault.ts';
import { type DataKeyUse, unwrapDataKey, wrapDataKey } from './wrapped-key.ts';

const purpose = new TextEncoder().encode('outcome-coder recovery code 1');

/** A way in by a new recovery code, and the code as it is shown. `at`: milliseconds since 1970. */
export async function makeRecoverySlot(
  vaultId: string,
  dataKey: CryptoKey,
  at: number,
): Promise<{ readonly slot: RecoverySlot; readonly recoveryCode: string }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const recoveryCode = newRecoveryCode();
  const bound = slotBinding(vaultId, 'recovery_code', [salt, at]);
  const wrapped = await wrapDataKey(dataKey, await keyOf(recoveryCode.replaceAll('-', ''), salt), bound);
  return { slot: { salt, setAt: at, wrapped }, recoveryCode };
}

/** The data key, or `null` for another code. `code`: as `readRecoveryCode` spells it. */
export async function openRecoverySlot(
  vaultId: string,
  { salt, setAt, wrapped }: RecoverySlot,
  code: string,
  use: DataKeyUse,
): Promise<CryptoKey | null> {
  return unwrapDataKey(wrapped, await keyOf(code, salt), slotBinding(vaultId, 'recovery_code', [salt, setAt]), use);
}

/** HKDF (RFC 5869) with SHA-256: enough for 130 random bits, which nobody can guess however fast they try. */
async function keyOf(code: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(code);
  const material = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  bytes.fill(0);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: purpose };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}
