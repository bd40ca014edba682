import * as v from 'valibot';
import type { Vault } from './vault.ts';
import { vaultSchema } from './vault-schema.ts';

/** A vault from wherever it was kept; `null` if any of its ways in is damaged. Never throws. */
export function parseVault(value: unknown): Vault | null {
  const parsed = v.safeParse(vaultSchema, value, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}
