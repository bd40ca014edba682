import * as v from 'valibot';
import { id } from '../../domain/exchange/copy/schemas/values.ts';
import { openMachineSlot } from './machine-way.ts';
import { openPassphraseSlot } from './passphrase-way.ts';
import { readRecoveryCode } from './recovery-code.ts';
import { openRecoverySlot } from './recovery-way.ts';
import type { Opener, VaultProblem, VaultProblemCode } from './vault.ts';
import { machineSlotSchema, passphraseSlotSchema, recoverySlotSchema } from './vault-schema.ts';
import type { DataKeyUse } from './wrapped-key.ts';

/** Of a stored vault only the way that is asked for is read, so that a damaged one does not close the others. */
const slotsSchema = v.object({ id, passphrase: v.unknown(), recovery: v.unknown(), machine: v.unknown() });

type Unwrapped = { readonly vaultId: string; readonly dataKey: CryptoKey } | { readonly problem: VaultProblem };

/** The data key of a vault as it was stored, for whoever has a way in. Rejects only with the reason of `signal`. */
export async function unwrapVault(
  stored: unknown,
  opener: Opener,
  use: DataKeyUse,
  signal?: AbortSignal,
): Promise<Unwrapped> {
  const slots = v.safeParse(slotsSchema, stored);
  const opened = slots.success ? await openSlot(slots.output, opener, use, signal) : 'damaged_vault';
  if (typeof opened === 'string') return { problem: { code: opened, place: 'the vault' } };
  return { vaultId: slots.success ? slots.output.id : '', dataKey: opened };
}

async function openSlot(
  slots: v.InferOutput<typeof slotsSchema>,
  opener: Opener,
  use: DataKeyUse,
  signal: AbortSignal | undefined,
): Promise<CryptoKey | VaultProblemCode> {
  if (opener.kind === 'passphrase') {
    if (slots.passphrase === null) return 'no_passphrase';
    const slot = v.safeParse(passphraseSlotSchema, slots.passphrase);
    if (!slot.success) return 'damaged_vault';
    return (await openPassphraseSlot(slots.id, slot.output, opener.passphrase, use, signal)) ?? 'wrong_passphrase';
  }
  if (opener.kind === 'recovery_code') {
    const code = readRecoveryCode(opener.code);
    if (code === null) return 'mistyped_recovery_code';
    const slot = v.safeParse(recoverySlotSchema, slots.recovery);
    if (!slot.success) return 'damaged_vault';
    return (await openRecoverySlot(slots.id, slot.output, code, use)) ?? 'wrong_recovery_code';
  }
  if (slots.machine === null) return 'not_this_machine';
  const slot = v.safeParse(machineSlotSchema, slots.machine);
  return slot.success ? openMachineSlot(slots.id, slot.output, opener.keeper, use) : 'damaged_vault';
}
