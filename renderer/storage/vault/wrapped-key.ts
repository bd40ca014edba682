import type { WrappedKey } from './vault.ts';

/** What an unwrapped data key is for: sealing and opening all session long, or being wrapped once more and forgotten. */
export type DataKeyUse = 'session' | 'rewrap';

const algorithm = 'AES-GCM';

/** A new random data key that can be wrapped, and so must not be kept: `unwrapDataKey` gives the one for the session. */
export function newDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: algorithm, length: 256 }, true, ['encrypt', 'decrypt']);
}

/** A key that wraps and unwraps data keys and can do nothing else, from 32 bytes, which it overwrites. */
export async function wrappingKeyOf(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', bytes, algorithm, false, ['wrapKey', 'unwrapKey']);
  } finally {
    bytes.fill(0);
  }
}

/** Encrypts an extractable data key. Its bytes never come into our hands. `binding`: what must be the same to unwrap it. */
export async function wrapDataKey(
  dataKey: CryptoKey,
  wrappingKey: CryptoKey,
  binding: Uint8Array<ArrayBuffer>,
): Promise<WrappedKey> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: algorithm, iv: nonce, additionalData: binding };
  return { nonce, bytes: new Uint8Array(await crypto.subtle.wrapKey('raw', dataKey, wrappingKey, how)) };
}

/** The data key, extractable for a `rewrap` only; `null` if the wrapping key or the binding is another. */
export async function unwrapDataKey(
  { nonce, bytes }: WrappedKey,
  wrappingKey: CryptoKey,
  binding: Uint8Array<ArrayBuffer>,
  use: DataKeyUse,
): Promise<CryptoKey | null> {
  const how = { name: algorithm, iv: nonce, additionalData: binding };
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  try {
    return await crypto.subtle.unwrapKey('raw', bytes, wrappingKey, how, algorithm, use === 'rewrap', usages);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Whether WebCrypto refused because key, bytes or additional data do not belong together. */
export function isRefusal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'OperationError';
}
