import * as v from 'valibot';
import { id, time } from '../../domain/exchange/copy/schemas/values.ts';
import type { Vault, WrappedKey } from './vault.ts';
import { passphraseSlotSchema, recoverySlotSchema } from './vault-schema.ts';

/** A vault that leaves this machine, as JSON: bytes in base64, and without the machine's slot, which opens nothing elsewhere. */
export function vaultJson({ id, passphrase, recovery }: Vault): object {
  const wrapped = ({ nonce, bytes }: WrappedKey) => ({ nonce: base64(nonce), bytes: base64(bytes) });
  return {
    id,
    passphrase: passphrase && {
      ...passphrase,
      salt: base64(passphrase.salt),
      wrapped: wrapped(passphrase.wrapped),
    },
    recovery: { ...recovery, salt: base64(recovery.salt), wrapped: wrapped(recovery.wrapped) },
  };
}

const bytes = v.pipe(
  v.string(),
  v.maxLength(100),
  v.base64(),
  v.transform((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))),
);
const slotOfJson = v.looseObject({ salt: bytes, wrapped: v.object({ nonce: bytes, bytes }) });

/** What `vaultJson` wrote, checked like a vault of this machine. */
const vaultJsonSchema = v.pipe(
  v.object({
    id,
    passphrase: v.nullable(v.pipe(slotOfJson, passphraseSlotSchema)),
    recovery: v.pipe(slotOfJson, recoverySlotSchema),
  }),
  v.transform((vault) => ({ ...vault, machine: null })),
) satisfies v.GenericSchema<unknown, Vault>;

/** The readable beginning of a sealed file. */
export const sealedHeadSchema = v.object({ vault: vaultJsonSchema, madeAt: time });

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
