import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeVault } from '../../../../renderer/storage/vault/make-vault.ts';
import { parseVault } from '../../../../renderer/storage/vault/parse-vault.ts';
import { unlockVault } from '../../../../renderer/storage/vault/unlock-vault.ts';
import type { Opener, PassphraseSlot, Vault } from '../../../../renderer/storage/vault/vault.ts';
import { deriveKeyInWorker } from '../../../../renderer/workers/derive-key-in-worker.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { keeperWith, noKeeper } from './key-keepers.ts';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: vi.fn((await import('./quick-key.ts')).quickKey),
}));

const byPassphrase: Opener & { kind: 'passphrase' } = { kind: 'passphrase', passphrase: 'p' };
let vault: Vault;
let slot: PassphraseSlot;
let byCode: Opener;

beforeAll(async () => {
  const made = await makeVault(byPassphrase, 5);
  if (!made.vault.passphrase) throw new Error('no passphrase');
  vault = made.vault;
  slot = made.vault.passphrase;
  byCode = { kind: 'recovery_code', code: made.recoveryCode };
});

async function outcome(stored: unknown, opener: Opener): Promise<string> {
  // What the registry gives is typed as a vault and may be anything.
  const unlocked = await unlockVault(stored as Vault, opener);
  return 'problem' in unlocked ? unlocked.problem.code : 'opens';
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, place) => (place === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}

describe('a stored vault that was altered', () => {
  it.each([
    ['memoryKiB', 8 * 1024 - 1],
    ['memoryKiB', 1024 * 1024 + 1],
    ['memoryKiB', Number.NaN],
    ['memoryKiB', '65536'],
    ['iterations', 0],
    ['iterations', 11],
    ['iterations', 2.5],
    ['parallelism', 0],
    ['parallelism', 5],
    ['salt', new Uint8Array(15)],
    ['salt', null],
    ['setAt', -1],
    ['wrapped', { nonce: new Uint8Array(12), bytes: new Uint8Array(47) }],
    ['wrapped', undefined],
  ])('is damaged with a passphrase slot whose %s is %s, before anything is computed with it', async (name, value) => {
    vi.mocked(deriveKeyInWorker).mockClear();
    const altered = { ...vault, passphrase: { ...slot, [name]: value } };
    expect(await outcome(altered, byPassphrase)).toBe('damaged_vault');
    expect(deriveKeyInWorker).not.toHaveBeenCalled();
    expect(parseVault(altered)).toBeNull();
  });

  it.each(['memoryKiB', 'iterations', 'parallelism', 'setAt'] as const)(
    'does not open with another %s within bounds',
    async (name) => {
      const altered = { ...vault, passphrase: { ...slot, [name]: slot[name] + 1 } };
      expect(parseVault(altered)).not.toBeNull();
      expect(await outcome(altered, byPassphrase)).toBe('wrong_passphrase');
    },
  );

  it('does not open with any bit of salt, nonce or wrapped key flipped', async () => {
    for (let bit = 0; bit < 16 * 8; bit += 1) {
      const salt = flipped(slot.salt, bit);
      expect(await outcome({ ...vault, passphrase: { ...slot, salt } }, byPassphrase)).toBe('wrong_passphrase');
      const recovery = { ...vault.recovery, salt: flipped(vault.recovery.salt, bit) };
      expect(await outcome({ ...vault, recovery }, byCode)).toBe('wrong_recovery_code');
    }
    for (let bit = 0; bit < (12 + 48) * 8; bit += 1) {
      const { nonce, bytes } = slot.wrapped;
      const wrapped = bit < 96 ? { nonce: flipped(nonce, bit), bytes } : { nonce, bytes: flipped(bytes, bit - 96) };
      expect(await outcome({ ...vault, passphrase: { ...slot, wrapped } }, byPassphrase)).toBe('wrong_passphrase');
    }
  });

  it('does not open under another vault’s id, nor with a slot that stood elsewhere', async () => {
    expect(await outcome({ ...vault, id: crypto.randomUUID() }, byPassphrase)).toBe('wrong_passphrase');
    const { wrapped } = vault.recovery;
    expect(await outcome({ ...vault, passphrase: { ...slot, wrapped } }, byPassphrase)).toBe('wrong_passphrase');
    expect(await outcome({ ...vault, recovery: slot }, byCode)).toBe('wrong_recovery_code');
  });

  it('still opens by the ways that are whole', async () => {
    expect(await outcome({ ...vault, passphrase: 'gone' }, byCode)).toBe('opens');
    expect(await outcome({ ...vault, recovery: undefined }, byPassphrase)).toBe('opens');
    expect(await outcome({ ...vault, recovery: undefined }, byCode)).toBe('damaged_vault');
  });

  it('is damaged with a machine slot of no known kind, or with a key that is not for unwrapping', async () => {
    const byMachine: Opener = { kind: 'machine', keeper: noKeeper };
    const made = await makeVault({ kind: 'machine', keeper: noKeeper }, 5);
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    for (const machine of [
      undefined,
      {},
      { ...made.vault.machine, keptBy: 'nobody' },
      { ...made.vault.machine, key },
    ]) {
      expect(await outcome({ ...made.vault, machine }, byMachine)).toBe('damaged_vault');
    }
    const other = await makeVault({ kind: 'machine', keeper: noKeeper }, 5);
    expect(await outcome({ ...made.vault, machine: other.vault.machine }, byMachine)).toBe('damaged_vault');
    const kept = await makeVault({ kind: 'machine', keeper: keeperWith(3) }, 5);
    expect(parseVault(kept.vault)).toEqual(kept.vault);
  });

  it('never throws and never opens, whatever was stored in its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (anything, something) => {
        expect(parseVault(anything)).toBeNull();
        expect(await outcome(anything, byPassphrase)).toMatch(/damaged_vault|no_passphrase/);
        const damaged = { ...vault, passphrase: anything, recovery: something };
        expect(await outcome(damaged, byPassphrase)).toMatch(/damaged_vault|no_passphrase/);
        expect(await outcome(damaged, byCode)).toBe('damaged_vault');
      }),
      { numRuns: propertyRuns },
    );
  });
});
