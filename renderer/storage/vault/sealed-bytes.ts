import { isRefusal } from './wrapped-key.ts';

/** What sealing adds to the length: a nonce of 12 bytes before, a tag of 16 behind. */
export const sealedOverhead = 28;

/** Bytes sealed with AES-256-GCM under a fresh random nonce, which comes first. `binding`: what must be the same to open them. */
export async function sealBytes(
  bytes: Uint8Array<ArrayBuffer>,
  dataKey: CryptoKey,
  binding: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: 'AES-GCM', iv: nonce, additionalData: binding };
  const sealed = await crypto.subtle.encrypt(how, dataKey, bytes);
  const result = new Uint8Array(nonce.length + sealed.byteLength);
  result.set(nonce);
  result.set(new Uint8Array(sealed), nonce.length);
  return result;
}

/** What `sealBytes` sealed, or `null` if a bit of it, the key or the binding is another. */
export async function openSealedBytes(
  sealed: Uint8Array<ArrayBuffer>,
  dataKey: CryptoKey,
  binding: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (sealed.length < sealedOverhead) return null;
  const how = { name: 'AES-GCM', iv: sealed.subarray(0, 12), additionalData: binding };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, dataKey, sealed.subarray(12)));
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
