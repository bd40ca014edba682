import { StorageError } from './storage-problem.ts';
import { openSealedBytes, sealBytes } from './vault/sealed-bytes.ts';
import type { VaultKey } from './vault/vault.ts';

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder() };
const placeOf = (entryId: string) => `outcome-coder draft ${entryId}`;
const bindingOf = (entryId: string) => utf8.encoder.encode(JSON.stringify(['draft', entryId]));

/**
 * Keeps a text that is being written and is no record of the project yet, sealed under the project's data key, in this profile
 * alone; `null` lets go of it. Nothing of the ways in lies with it, so that a passphrase that was changed opens nothing. Throws
 * a `StorageError` if there is no room.
 */
export async function keepDraft(entryId: string, { dataKey }: VaultKey, text: string | null): Promise<void> {
  if (text === null) return forgetDraft(entryId);
  const sealed = await sealBytes(utf8.encoder.encode(text), dataKey, bindingOf(entryId));
  try {
    localStorage.setItem(placeOf(entryId), asText(sealed));
  } catch (error) {
    throw error instanceof DOMException ? new StorageError({ code: 'no_space', place: entryId }, error) : error;
  }
}

/** The text kept last; `null` if there is none, or it was not sealed for this project. */
export async function keptDraft(entryId: string, { dataKey }: VaultKey): Promise<string | null> {
  const sealed = asBytes(localStorage.getItem(placeOf(entryId)) ?? '');
  const opened = sealed && (await openSealedBytes(sealed, dataKey, bindingOf(entryId)));
  return opened ? utf8.decoder.decode(opened) : null;
}

/** Removes what is kept of a project that is deleted. Where a program has no such place, nothing was kept. */
export function forgetDraft(entryId: string): void {
  if (typeof localStorage !== 'undefined') localStorage.removeItem(placeOf(entryId));
}

function asText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function asBytes(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
