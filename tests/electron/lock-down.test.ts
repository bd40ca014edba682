import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { blockedAttempts } from '../../electron/blocked-attempts.ts';
import { lockContents, lockSession } from '../../electron/lock-down.ts';
import { pageUrl } from '../../electron/security.ts';

vi.mock('electron', () => ({ app: {} }));

const away = 'https://example.org/left';
let before: number;
const counted = () => blockedAttempts() - before;

beforeEach(() => {
  before = blockedAttempts();
});

/** Contents of a window as far as locking them needs; a part of Electron's own, which no test can make. */
class Contents extends EventEmitter {
  open: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  setWindowOpenHandler(answer: typeof this.open): void {
    this.open = answer;
  }
  /** Emits an event; whether it was prevented. */
  isPrevented(name: string, url: string): boolean {
    const event = { url, preventDefault: vi.fn() };
    this.emit(name, event);
    return event.preventDefault.mock.calls.length > 0;
  }
}

function lockedContents(): Contents {
  const contents = new Contents();
  Reflect.apply(lockContents, undefined, [contents]);
  return contents;
}

describe('a page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is kept from what %s announces, and it counts once',
    (name) => {
      expect(lockedContents().isPrevented(name, away)).toBe(true);
      expect(counted()).toBe(1);
    },
  );

  it('may go to its own address, which does not count', () => {
    const contents = lockedContents();
    expect(['will-navigate', 'will-frame-navigate'].map((name) => contents.isPrevented(name, pageUrl))).toEqual([
      false,
      false,
    ]);
    expect(counted()).toBe(0);
  });

  it('that leaves is told of twice and counted once, each time it tries', async () => {
    const contents = lockedContents();
    for (const time of [1, 2]) {
      expect(contents.isPrevented('will-navigate', away)).toBe(true);
      expect(contents.isPrevented('will-frame-navigate', away)).toBe(true);
      expect(counted()).toBe(time);
      await new Promise((resolve) => setImmediate(resolve));
    }
  });

  it('opens no window, not even one of its own', () => {
    const contents = lockedContents();
    expect([away, pageUrl].map((url) => contents.open({ url }).action)).toEqual(['deny', 'deny']);
    expect(counted()).toBe(2);
  });
});

/** A session as far as locking it needs. */
class LockableSession extends EventEmitter {
  beforeRequest: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void = () => undefined;
  readonly granted: boolean[] = [];
  readonly webRequest = {
    onBeforeRequest: (listener: typeof this.beforeRequest) => {
      this.beforeRequest = listener;
    },
  };
  readonly setSpellCheckerEnabled = vi.fn();
  readonly setSpellCheckerDictionaryDownloadURL = vi.fn();
  readonly setProxy = vi.fn(async () => undefined);
  setPermissionRequestHandler(
    handler: (contents: null, name: string, answer: (granted: boolean) => void) => void,
  ): void {
    handler(null, 'media', (granted) => this.granted.push(granted));
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.granted.push(handler());
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.granted.push(handler());
  }
  isCancelled(url: string): boolean {
    let cancelled = false;
    this.beforeRequest({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  }
}

describe('a session', () => {
  async function lockedSession(): Promise<LockableSession> {
    const session = new LockableSession();
    await Reflect.apply(lockSession, undefined, [session]);
    return session;
  }

  it('cancels and counts a request that is not ours, and lets ours through uncounted', async () => {
    const session = await lockedSession();
    expect([away, 'ws://127.0.0.1:9/', 'file:///etc/passwd'].map((url) => session.isCancelled(url))).toEqual([
      true,
      true,
      true,
    ]);
    expect(counted()).toBe(3);
    expect([pageUrl, 'data:,'].map((url) => session.isCancelled(url))).toEqual([false, false]);
    expect(counted()).toBe(3);
  });

  it('refuses and counts a download', async () => {
    const event = { preventDefault: vi.fn() };
    (await lockedSession()).emit('will-download', event);
    expect([event.preventDefault.mock.calls.length, counted()]).toEqual([1, 1]);
  });

  it('grants no permission and no device, by which nothing leaves and nothing counts', async () => {
    expect((await lockedSession()).granted).toEqual([false, false, false]);
    expect(counted()).toBe(0);
  });

  it('checks no spelling, and has nowhere to fetch a dictionary from', async () => {
    const session = await lockedSession();
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    expect(session.setSpellCheckerDictionaryDownloadURL).toHaveBeenCalledWith('http://127.0.0.1:9/');
  });
});
