import { describe, expect, it, vi } from 'vitest';
import { makeVault } from '../../../../renderer/storage/vault/make-vault.ts';
import { unlockVault } from '../../../../renderer/storage/vault/unlock-vault.ts';
import type { Opener, Vault } from '../../../../renderer/storage/vault/vault.ts';
import { keeperWith, noKeeper } from './key-keepers.ts';
import { dataKeyByHand } from './sealed-by-hand.ts';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('./quick-key.ts')).quickKey,
}));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = Date.UTC(2026, 10, 22);
const passphrase = (text: string): Opener & { kind: 'passphrase' } => ({ kind: 'passphrase', passphrase: text });
const code = (text: string): Opener => ({ kind: 'recovery_code', code: text });

/** The problem's code, or what the key is: `opens`. */
async function outcome(vault: Vault, opener: Opener): Promise<string> {
  const unlocked = await unlockVault(vault, opener);
  return 'problem' in unlocked ? unlocked.problem.code : 'opens';
}

describe('a vault with a passphrase', () => {
  it('opens with the passphrase and with the recovery code, and with no other', async () => {
    const { vault, recoveryCode } = await makeVault(passphrase('blue lamp, small door'), at);
    const other = await makeVault(passphrase('blue lamp, small door'), at);
    expect(await outcome(vault, passphrase('blue lamp, small door'))).toBe('opens');
    expect(await outcome(vault, code(recoveryCode))).toBe('opens');
    expect(await outcome(vault, passphrase('blue lamp, small doors'))).toBe('wrong_passphrase');
    expect(await outcome(vault, passphrase(''))).toBe('wrong_passphrase');
    expect(await outcome(vault, code(other.recoveryCode))).toBe('wrong_recovery_code');
    expect(await outcome(vault, code(`${recoveryCode}0`))).toBe('mistyped_recovery_code');
    expect(await outcome(vault, { kind: 'machine', keeper: noKeeper })).toBe('not_this_machine');
  });

  it('takes the same letters typed as one character or as letter and accent, and counts spaces and case', async () => {
    const { vault } = await makeVault(passphrase('Zwölf Bäume '), at);
    expect(await outcome(vault, passphrase('Zwo\u0308lf Ba\u0308ume '))).toBe('opens');
    expect(await outcome(vault, passphrase('Zwölf Bäume'))).toBe('wrong_passphrase');
    expect(await outcome(vault, passphrase('zwölf bäume '))).toBe('wrong_passphrase');
  });

  it('opens in all ways with one and the same data key, which cannot be exported', async () => {
    const { vault, key, recoveryCode } = await makeVault(passphrase('p'), at);
    const how = { name: 'AES-GCM', iv: new Uint8Array(12) };
    const sealed = await crypto.subtle.encrypt(how, key.dataKey, Buffer.from('a narrative'));
    for (const opener of [passphrase('p'), code(recoveryCode)]) {
      const unlocked = await unlockVault(vault, opener);
      if ('problem' in unlocked) throw new Error(unlocked.problem.code);
      expect(unlocked.key.vaultId).toBe(vault.id);
      const opened = await crypto.subtle.decrypt(how, unlocked.key.dataKey, sealed);
      expect(Buffer.from(opened).toString()).toBe('a narrative');
      await expect(crypto.subtle.exportKey('raw', unlocked.key.dataKey)).rejects.toThrow();
    }
    await expect(crypto.subtle.exportKey('raw', key.dataKey)).rejects.toThrow();
  });

  it('is what the README says, computed by other means, and holds neither code nor passphrase nor data key', async () => {
    const { vault, recoveryCode } = await makeVault(passphrase('a marker phrase'), at);
    const dataKey = dataKeyByHand(vault.id, vault.recovery, recoveryCode);
    expect(dataKey).toHaveLength(32);
    const written = Buffer.concat([
      Buffer.from(JSON.stringify(vault)),
      ...[vault.recovery, vault.passphrase].flatMap((slot) => (slot ? [slot.salt, slot.wrapped.bytes] : [])),
    ]);
    for (const secret of ['a marker phrase', recoveryCode, recoveryCode.replaceAll('-', '')]
      .map(utf8)
      .concat(dataKey)) {
      expect(written.includes(Buffer.from(secret))).toBe(false);
    }
    expect(vault.passphrase).toMatchObject({ memoryKiB: 65536, iterations: 3, parallelism: 1, setAt: at });
  });

  it('is never made with an empty passphrase', async () => {
    await expect(makeVault(passphrase(''), at)).rejects.toThrow(RangeError);
  });

  it('never has the salt, the nonce or the code of another', async () => {
    const made = await Promise.all(Array.from({ length: 50 }, () => makeVault(passphrase('p'), at)));
    const seen = made.flatMap(({ vault: { id, passphrase, recovery }, recoveryCode }) => [
      id,
      recoveryCode,
      ...[passphrase, recovery].flatMap((slot) => (slot ? [String(slot.salt), String(slot.wrapped.nonce)] : [])),
    ]);
    expect(new Set(seen).size).toBe(50 * 6);
  });
});

describe('a vault without a passphrase', () => {
  it('opens on the machine whose system keeps its key, and elsewhere only with the recovery code', async () => {
    const { vault, recoveryCode } = await makeVault({ kind: 'machine', keeper: keeperWith(90) }, at);
    expect(vault.machine?.keptBy).toBe('system');
    expect(await outcome(vault, { kind: 'machine', keeper: keeperWith(90) })).toBe('opens');
    expect(await outcome(vault, { kind: 'machine', keeper: keeperWith(91) })).toBe('not_this_machine');
    expect(await outcome(vault, { kind: 'machine', keeper: noKeeper })).toBe('not_this_machine');
    expect(await outcome(vault, passphrase('p'))).toBe('no_passphrase');
    expect(await outcome(vault, code(recoveryCode))).toBe('opens');
  });

  it('keeps a key that cannot be exported in the profile where the system has no place for it', async () => {
    const { vault } = await makeVault({ kind: 'machine', keeper: noKeeper }, at);
    const stored = structuredClone(vault);
    if (stored.machine?.keptBy !== 'profile') throw new Error('kept elsewhere');
    await expect(crypto.subtle.exportKey('raw', stored.machine.key)).rejects.toThrow();
    expect(await outcome(stored, { kind: 'machine', keeper: noKeeper })).toBe('opens');
  });

  it('is damaged if the system gives another key than it was given', async () => {
    const { vault } = await makeVault({ kind: 'machine', keeper: keeperWith(90) }, at);
    const recover = (length: number) => async () => new Uint8Array(length);
    expect(await outcome(vault, { kind: 'machine', keeper: { ...noKeeper, recover: recover(32) } })).toBe(
      'damaged_vault',
    );
    expect(await outcome(vault, { kind: 'machine', keeper: { ...noKeeper, recover: recover(31) } })).toBe(
      'damaged_vault',
    );
  });
});
