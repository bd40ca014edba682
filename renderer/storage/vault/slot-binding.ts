/**
 * The additional data of a wrapped key: the vault and everything its slot says, so that a slot whose kind, salt,
 * parameters or time was altered, or that came from another vault, does not open.
 */
export function slotBinding(
  vaultId: string,
  kind: 'passphrase' | 'recovery_code' | 'system' | 'profile',
  facts: readonly (number | Uint8Array)[],
): Uint8Array<ArrayBuffer> {
  const plain = facts.map((fact) => (typeof fact === 'number' ? fact : Array.from(fact)));
  return new TextEncoder().encode(JSON.stringify(['outcome-coder way in', 1, vaultId, kind, ...plain]));
}
