import type { KeyKeeper } from '../../../../renderer/storage/vault/vault.ts';

/** A machine without a protected place for keys. */
export const noKeeper: KeyKeeper = { protect: async () => null, recover: async () => null };

/** A machine that keeps keys: what it gives opens with its own `mask` only, and it tells another machine's by the first byte. */
export function keeperWith(mask: number): KeyKeeper {
  const masked = (bytes: Uint8Array) => bytes.map((byte) => byte ^ mask);
  return {
    protect: async (key) => new Uint8Array([mask, ...masked(key)]),
    recover: async (sealed) => (sealed[0] === mask ? new Uint8Array(masked(sealed.subarray(1))) : null),
  };
}
