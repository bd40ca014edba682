import { type BrowserWindow, safeStorage } from 'electron';
import { isKey } from './call-arguments.ts';
import type { KeyOutcome } from './contract.ts';

/** Places that Linux offers by name and that protect nothing: a fixed password, or none chosen yet. */
const unprotected: readonly string[] = ['basic_text', 'unknown'];
/** What Chromium on Linux begins a secret with that it sealed under the password that everyone knows. */
const sealedWithFixedPassword = 'v10';

const noKeyStore: KeyOutcome = { problem: 'no_key_store' };

/**
 * Seals 32 bytes of key with what the system keeps for this user: Keychain on macOS, the data protection of Windows, a
 * keyring on Linux. A system without a place that protects is told as 'no_key_store', and then nothing has been sealed.
 */
export async function protectKey(_window: BrowserWindow, key: Uint8Array): Promise<KeyOutcome> {
  if (!(await hasProtectedPlace())) return noKeyStore;
  const sealed = await safeStorage.encryptStringAsync(Buffer.from(key).toString('base64')).catch(told);
  if (sealed === null || isSealedWithFixedPassword(sealed)) return noKeyStore;
  return { bytes: new Uint8Array(sealed) };
}

/** The key that `protectKey` sealed here, for this user. Whatever does not open to 32 bytes is 'not_this_machine'. */
export async function recoverKey(_window: BrowserWindow, sealed: Uint8Array): Promise<KeyOutcome> {
  if (!(await hasProtectedPlace())) return noKeyStore;
  const opened = await safeStorage.decryptStringAsync(Buffer.from(sealed)).catch(told);
  const bytes = new Uint8Array(Buffer.from(opened?.result ?? '', 'base64'));
  return isKey(bytes) ? { bytes } : { problem: 'not_this_machine' };
}

async function hasProtectedPlace(): Promise<boolean> {
  if (process.platform === 'linux' && unprotected.includes(safeStorage.getSelectedStorageBackend())) return false;
  return (await safeStorage.isAsyncEncryptionAvailable().catch(told)) === true;
}

/** Chromium may fall back on its own to the fixed password when a keyring does not answer; its mark betrays that. */
function isSealedWithFixedPassword(sealed: Buffer): boolean {
  return process.platform === 'linux' && sealed.toString('latin1', 0, 3) === sealedWithFixedPassword;
}

function told(error: unknown): null {
  console.error(error);
  return null;
}
