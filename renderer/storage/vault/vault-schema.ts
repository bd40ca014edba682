import * as v from 'valibot';
import { id, time } from '../../domain/exchange/copy/schemas/values.ts';
import type { MachineSlot, PassphraseSlot, RecoverySlot, Vault } from './vault.ts';

/** What the system gives for 32 bytes of key is some hundred bytes. */
const LONGEST_SEALED = 4096;

const anyBytes = v.pipe(
  v.instance(Uint8Array),
  v.transform((bytes) => new Uint8Array(bytes)),
);
const bytesOf = (length: number) => v.pipe(anyBytes, v.length(length));
const wholeBetween = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** A data key of 32 bytes and the 16 of AES-GCM's tag. */
const wrappedKey = v.object({ nonce: bytesOf(12), bytes: bytesOf(48) });

/**
 * The parameters of Argon2id are bounded before anything is computed with them: an altered slot can neither make the
 * derivation cheap nor exhaust the machine.
 */
export const passphraseSlotSchema = v.object({
  salt: bytesOf(16),
  memoryKiB: wholeBetween(8 * 1024, 1024 * 1024),
  iterations: wholeBetween(1, 10),
  parallelism: wholeBetween(1, 4),
  wrapped: wrappedKey,
  setAt: time,
}) satisfies v.GenericSchema<unknown, PassphraseSlot>;

/** A `RecoverySlot` as it was stored. */
export const recoverySlotSchema = v.object({
  salt: bytesOf(16),
  wrapped: wrappedKey,
  setAt: time,
}) satisfies v.GenericSchema<unknown, RecoverySlot>;

/** A `MachineSlot` as it was stored; its bytes are bounded, and a key that cannot unwrap is none. */
export const machineSlotSchema = v.variant('keptBy', [
  v.object({
    keptBy: v.literal('system'),
    sealed: v.pipe(anyBytes, v.minLength(1), v.maxLength(LONGEST_SEALED)),
    wrapped: wrappedKey,
  }),
  v.object({
    keptBy: v.literal('profile'),
    key: v.pipe(v.instance(CryptoKey), v.check(canUnwrap)),
    wrapped: wrappedKey,
  }),
]) satisfies v.GenericSchema<unknown, MachineSlot>;

/** A whole `Vault` as it was stored. */
export const vaultSchema = v.object({
  id,
  passphrase: v.nullable(passphraseSlotSchema),
  recovery: recoverySlotSchema,
  machine: v.nullable(machineSlotSchema),
}) satisfies v.GenericSchema<unknown, Vault>;

function canUnwrap({ algorithm, usages }: CryptoKey): boolean {
  return algorithm.name === 'AES-GCM' && usages.includes('unwrapKey');
}
