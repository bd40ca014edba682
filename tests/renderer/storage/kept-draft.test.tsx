import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDraft, keepDraft, keptDraft } from '../../../renderer/storage/kept-draft.ts';
import type { VaultKey } from '../../../renderer/storage/vault/vault.ts';

async function aKey(): Promise<VaultKey> {
  const dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { vaultId: 'vault-1', dataKey };
}

const text = 'Bien-être: “safe”, 安全';

describe('what is being written', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it('comes back word for word, and lies nowhere readable', async () => {
    const key = await aKey();
    await keepDraft('entry-1', key, text);
    expect(JSON.stringify({ ...localStorage })).not.toContain('safe');
    expect(await keptDraft('entry-1', key)).toBe(text);
  });

  it('opens with no other key and in no other project', async () => {
    const key = await aKey();
    await keepDraft('entry-1', key, text);
    expect(await keptDraft('entry-1', await aKey())).toBeNull();
    localStorage.setItem('outcome-coder draft entry-2', localStorage.getItem('outcome-coder draft entry-1') ?? '');
    expect(await keptDraft('entry-2', key)).toBeNull();
  });

  it('is nothing where nothing, or no sealed text, is kept', async () => {
    const key = await aKey();
    expect(await keptDraft('entry-1', key)).toBeNull();
    localStorage.setItem('outcome-coder draft entry-1', '%');
    expect(await keptDraft('entry-1', key)).toBeNull();
  });

  it('is refused with a problem to show where there is no room', async () => {
    const full = new DOMException('Full', 'QuotaExceededError');
    const setItem = () => {
      throw full;
    };
    vi.stubGlobal('localStorage', { setItem });
    const refused = keepDraft('entry-1', await aKey(), text);
    await expect(refused).rejects.toMatchObject({ problem: { code: 'no_space', place: 'entry-1' }, cause: full });
  });

  it('goes when it is let go of, and with the project', async () => {
    const key = await aKey();
    await keepDraft('entry-1', key, text);
    await keepDraft('entry-1', key, null);
    expect(localStorage).toHaveLength(0);
    await keepDraft('entry-1', key, text);
    forgetDraft('entry-1');
    expect(localStorage).toHaveLength(0);
  });
});
