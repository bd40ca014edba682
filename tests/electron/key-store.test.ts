import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { protectKey, recoverKey } from '../../electron/key-store.ts';
import { DoubleSafeStorage, type KeyStoreSetting } from '../support/electron-on-chromium/double-safe-storage.ts';

const electron = vi.hoisted(() => ({ safeStorage: {} }));
vi.mock('electron', () => electron);

const window: BrowserWindow = Object.create(null);
const key = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);
const platform = Object.getOwnPropertyDescriptor(process, 'platform') ?? {};

function machine(setting: KeyStoreSetting, on: NodeJS.Platform = 'linux'): void {
  electron.safeStorage = new DoubleSafeStorage(setting).electron;
  Object.defineProperty(process, 'platform', { ...platform, value: on });
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  Object.defineProperty(process, 'platform', platform);
  vi.restoreAllMocks();
});

async function sealedKey(): Promise<Uint8Array> {
  const outcome = await protectKey(window, key);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.bytes;
}

describe('the system’s place for secrets', () => {
  it.each(['gnome_libsecret', 'kwallet6'])(
    'of %s gives back the very key, which its blob does not hold',
    async (backend) => {
      machine({ backend });
      const sealed = await sealedKey();
      expect(Buffer.from(sealed).includes(Buffer.from(key))).toBe(false);
      expect(Buffer.from(sealed).includes(Buffer.from(Buffer.from(key).toString('base64')))).toBe(false);
      expect(await recoverKey(window, sealed)).toEqual({ bytes: key });
    },
  );

  it.each(['basic_text', 'unknown'])('of %s is refused, to seal and to open', async (backend) => {
    machine({ backend: 'gnome_libsecret' });
    const sealed = await sealedKey();
    machine({ backend });
    expect(await protectKey(window, key)).toEqual({ problem: 'no_key_store' });
    expect(await recoverKey(window, sealed)).toEqual({ problem: 'no_key_store' });
  });

  it('that is not there is refused', async () => {
    machine({ available: false });
    expect(await protectKey(window, key)).toEqual({ problem: 'no_key_store' });
  });

  it('is refused when Chromium falls back unasked to the password that everyone knows', async () => {
    machine({ fallsBack: true });
    expect(await protectKey(window, key)).toEqual({ problem: 'no_key_store' });
  });

  it.each(['darwin', 'win32'] as const)(
    'on %s is taken whatever it is called, and whatever its mark',
    async (system) => {
      machine({ backend: 'basic_text', fallsBack: true }, system);
      expect(await recoverKey(window, await sealedKey())).toEqual({ bytes: key });
    },
  );
});

describe('a sealed key', () => {
  it('of another user or machine does not open', async () => {
    machine({ owner: 'one' });
    const sealed = await sealedKey();
    machine({ owner: 'another' });
    expect(await recoverKey(window, sealed)).toEqual({ problem: 'not_this_machine' });
  });

  it('that has been changed or cut does not open', async () => {
    machine({});
    const sealed = await sealedKey();
    const changed = sealed.map((byte, index) => (index === sealed.length - 1 ? byte ^ 1 : byte));
    for (const wrong of [changed, sealed.slice(0, -1), new Uint8Array([1])])
      expect(await recoverKey(window, wrong)).toEqual({ problem: 'not_this_machine' });
  });

  it('that holds anything but 32 bytes is no key', async () => {
    machine({});
    const short = await new DoubleSafeStorage().electron.encryptStringAsync(Buffer.alloc(16).toString('base64'));
    expect(await recoverKey(window, short)).toEqual({ problem: 'not_this_machine' });
  });
});
