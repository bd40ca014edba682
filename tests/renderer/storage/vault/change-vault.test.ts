import { describe, expect, it, vi } from 'vitest';
import {
  changeProtection,
  nextRecoveryCode,
  withRecoveryCode,
} from '../../../../renderer/storage/vault/change-vault.ts';
import { makeVault } from '../../../../renderer/storage/vault/make-vault.ts';
import { unlockVault } from '../../../../renderer/storage/vault/unlock-vault.ts';
import type { Opener, Vault } from '../../../../renderer/storage/vault/vault.ts';
import { keeperWith, noKeeper } from './key-keepers.ts';
import { dataKeyByHand } from './sealed-by-hand.ts';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('./quick-key.ts')).quickKey,
}));

const old = { kind: 'passphrase', passphrase: 'old' } as const;
const fresh = { kind: 'passphrase', passphrase: 'new' } as const;
const byCode = (code: string): Opener => ({ kind: 'recovery_code', code });

async function outcome(vault: Vault, opener: Opener): Promise<string> {
  const unlocked = await unlockVault(vault, opener);
  return 'problem' in unlocked ? unlocked.problem.code : 'opens';
}

function done<T extends object>(changed: T): Exclude<T, { problem: unknown }> {
  if ('problem' in changed) throw new Error(JSON.stringify(changed.problem));
  return changed as Exclude<T, { problem: unknown }>;
}

describe('a change of passphrase', () => {
  it('lets the new one in and not the old one, and leaves the recovery code and the data key as they are', async () => {
    const { vault, recoveryCode } = await makeVault(old, 5);
    const changed = done(await changeProtection(vault, old, fresh, 9)).vault;
    expect(await outcome(changed, fresh)).toBe('opens');
    expect(await outcome(changed, old)).toBe('wrong_passphrase');
    expect(await outcome(changed, byCode(recoveryCode))).toBe('opens');
    expect(changed.passphrase?.setAt).toBe(9);
    expect(changed.recovery).toEqual(vault.recovery);
    expect(changed.id).toBe(vault.id);
  });

  it('makes a slot of its own: no salt and no nonce comes back', async () => {
    const { vault } = await makeVault(old, 5);
    const changed = done(await changeProtection(vault, old, old, 5)).vault;
    expect(changed.passphrase?.salt).not.toEqual(vault.passphrase?.salt);
    expect(changed.passphrase?.wrapped.nonce).not.toEqual(vault.passphrase?.wrapped.nonce);
  });

  it('opens what was sealed before', async () => {
    const { vault, key, recoveryCode } = await makeVault(old, 5);
    const how = { name: 'AES-GCM', iv: new Uint8Array(12) };
    const sealed = await crypto.subtle.encrypt(how, key.dataKey, Buffer.from('a narrative'));
    const changed = done(await changeProtection(vault, byCode(recoveryCode), fresh, 9)).vault;
    const unlocked = done(await unlockVault(changed, fresh));
    const opened = await crypto.subtle.decrypt(how, unlocked.key.dataKey, sealed);
    expect(Buffer.from(opened).toString()).toBe('a narrative');
    await expect(crypto.subtle.exportKey('raw', unlocked.key.dataKey)).rejects.toThrow();
  });

  it('needs a way in, and changes nothing without', async () => {
    const { vault } = await makeVault(old, 5);
    expect(await changeProtection(vault, fresh, fresh, 9)).toHaveProperty('problem.code', 'wrong_passphrase');
    expect(await nextRecoveryCode(vault, fresh, 9)).toHaveProperty('problem.code', 'wrong_passphrase');
    const wrong = byCode('00000-00000-00000-00000-00000-00001');
    expect(await changeProtection(vault, wrong, fresh, 9)).toHaveProperty('problem.code', 'mistyped_recovery_code');
  });

  it('gives a first passphrase to a project without one, which the machine then opens no more, and takes it again', async () => {
    const byMachine = { kind: 'machine', keeper: keeperWith(7) } as const;
    const { vault } = await makeVault(byMachine, 5);
    const protectedNow = done(await changeProtection(vault, byMachine, fresh, 9)).vault;
    expect(protectedNow.machine).toBeNull();
    expect(await outcome(protectedNow, byMachine)).toBe('not_this_machine');
    expect(await outcome(protectedNow, fresh)).toBe('opens');
    const without = done(await changeProtection(protectedNow, fresh, { kind: 'machine', keeper: noKeeper }, 11)).vault;
    expect(without.passphrase).toBeNull();
    expect(without.machine?.keptBy).toBe('profile');
    expect(await outcome(without, fresh)).toBe('no_passphrase');
    expect(await outcome(without, { kind: 'machine', keeper: noKeeper })).toBe('opens');
  });

  it('mends a damaged slot by the way that is whole', async () => {
    const { vault, recoveryCode } = await makeVault(old, 5);
    const damaged: Vault = { ...vault, passphrase: vault.passphrase && { ...vault.passphrase, iterations: 99 } };
    expect(await outcome(damaged, old)).toBe('damaged_vault');
    const mended = done(await changeProtection(damaged, byCode(recoveryCode), fresh, 9)).vault;
    expect(await outcome(mended, fresh)).toBe('opens');
  });
});

describe('a new recovery code', () => {
  it('opens instead of the old one, beside the same passphrase, with the same data key', async () => {
    const made = await makeVault(old, 5);
    const next = done(await nextRecoveryCode(made.vault, old, 9));
    const { recoveryCode } = next;
    const vault = withRecoveryCode(made.vault, next);
    expect(recoveryCode).not.toBe(made.recoveryCode);
    expect(await outcome(vault, byCode(recoveryCode))).toBe('opens');
    expect(await outcome(vault, byCode(made.recoveryCode))).toBe('wrong_recovery_code');
    expect(await outcome(vault, old)).toBe('opens');
    expect(vault.recovery.setAt).toBe(9);
    expect(dataKeyByHand(vault.id, vault.recovery, recoveryCode)).toEqual(
      dataKeyByHand(made.vault.id, made.vault.recovery, made.recoveryCode),
    );
  });

  it('opens nothing before it is put in place, and never another vault', async () => {
    const { vault, recoveryCode } = await makeVault(old, 5);
    const next = done(await nextRecoveryCode(vault, old, 9));
    expect(await outcome(vault, byCode(next.recoveryCode))).toBe('wrong_recovery_code');
    expect(await outcome(vault, byCode(recoveryCode))).toBe('opens');
    const other = await makeVault(old, 5);
    expect(() => withRecoveryCode(other.vault, next)).toThrow('another vault');
  });
});
