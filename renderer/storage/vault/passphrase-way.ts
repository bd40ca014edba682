import { deriveKeyInWorker } from '../../workers/derive-key-in-worker.ts';
import { slotBinding } from './slot-binding.ts';
import type { PassphraseSlot } from './vault.ts';
import { type DataKeyUse, unwrapDataKey, wrapDataKey, wrappingKeyOf } from './wrapped-key.ts';

/** What Argon2id is given for new slots; RFC 9106 recommends these for machines with little memory, with more lanes. */
const newParameters = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };

type SlotFacts = Omit<PassphraseSlot, 'wrapped'>;

/** The way in by this passphrase. Throws a `RangeError` if it is empty. `at`: milliseconds since 1970. */
export async function makePassphraseSlot(
  vaultId: string,
  dataKey: CryptoKey,
  passphrase: string,
  at: number,
  signal?: AbortSignal,
): Promise<PassphraseSlot> {
  if (passphrase === '') throw new RangeError('A passphrase has at least one character.');
  const facts = { salt: crypto.getRandomValues(new Uint8Array(16)), ...newParameters, setAt: at };
  const wrappingKey = await keyOf(passphrase, facts, signal);
  return { ...facts, wrapped: await wrapDataKey(dataKey, wrappingKey, binding(vaultId, facts)) };
}

/** The data key, or `null` for another passphrase. */
export async function openPassphraseSlot(
  vaultId: string,
  slot: PassphraseSlot,
  passphrase: string,
  use: DataKeyUse,
  signal?: AbortSignal,
): Promise<CryptoKey | null> {
  if (passphrase === '') return null;
  const wrappingKey = await keyOf(passphrase, slot, signal);
  return unwrapDataKey(slot.wrapped, wrappingKey, binding(vaultId, slot), use);
}

/**
 * The same letters can be typed as one character or as letter and accent, depending on keyboard and system; NFC makes
 * them one. Nothing else is changed: spaces at either end count, and so does case.
 */
async function keyOf(passphrase: string, facts: SlotFacts, signal?: AbortSignal): Promise<CryptoKey> {
  const { salt, memoryKiB, iterations, parallelism } = facts;
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'));
  return wrappingKeyOf(
    await deriveKeyInWorker({ passphrase: bytes, salt, memoryKiB, iterations, parallelism }, signal),
  );
}

function binding(vaultId: string, { salt, memoryKiB, iterations, parallelism, setAt }: SlotFacts) {
  return slotBinding(vaultId, 'passphrase', [salt, memoryKiB, iterations, parallelism, setAt]);
}
