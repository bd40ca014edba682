import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeNow, openWindow, stayOpen, waitLonger } from '../../electron/window.ts';

const electron = vi.hoisted(() => ({ answer: 1, asked: 0, sent: [] as string[] }));

vi.mock('electron', async () => {
  const events = await import('node:events');
  class BrowserWindow extends events.EventEmitter {
    #destroyed = false;
    readonly webContents = {
      send: (channel: string) => electron.sent.push(channel),
      setWebRTCIPHandlingPolicy: () => undefined,
    };
    isDestroyed(): boolean {
      return this.#destroyed;
    }
    close(): void {
      let prevented = false;
      this.emit('close', { preventDefault: () => (prevented = true) });
      if (prevented) return;
      this.#destroyed = true;
      this.emit('closed');
    }
  }
  const showMessageBox = async () => {
    electron.asked += 1;
    return { response: electron.answer };
  };
  return { app: { isPackaged: true }, BrowserWindow, dialog: { showMessageBox } };
});

let window: BrowserWindow;

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(electron, { answer: 1, asked: 0, sent: [] });
  window = openWindow();
  expect(window).toBeInstanceOf(EventEmitter);
});
afterEach(() => {
  vi.useRealTimers();
});

it('a window whose page could not save stays open, for longer than a silent page is waited for', async () => {
  window.close();
  await stayOpen(window);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(window.isDestroyed()).toBe(false);
  expect(electron.asked).toBe(0);
});

it('closing can be tried again, and goes through once the page has saved', async () => {
  window.close();
  await stayOpen(window);
  closeNow(window);
  expect(window.isDestroyed()).toBe(false);
  window.close();
  closeNow(window);
  expect(window.isDestroyed()).toBe(true);
});

it('a silent page is waited for three seconds, the second time as well', async () => {
  window.close();
  await stayOpen(window);
  window.close();
  await vi.advanceTimersByTimeAsync(2_900);
  expect(window.isDestroyed()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(window.isDestroyed()).toBe(true);
});

/** Has the page answer every question whether it lives, for so many seconds. */
async function liveFor(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    electron.sent.length = 0;
    await vi.advanceTimersByTimeAsync(1000);
    if (electron.sent.includes('are-you-saving')) waitLonger(window);
  }
}

it('a page that is still saving is waited for, up to fifteen seconds in all', async () => {
  window.close();
  await liveFor(14);
  expect(window.isDestroyed()).toBe(false);
  await liveFor(1);
  expect(window.isDestroyed()).toBe(true);
});

it('a page that falls silent while it saves is waited for three seconds more', async () => {
  window.close();
  await liveFor(5);
  await vi.advanceTimersByTimeAsync(2_900);
  expect(window.isDestroyed()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(window.isDestroyed()).toBe(true);
});

it('a page that says it lives though nobody closes its window changes nothing', async () => {
  waitLonger(window);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(window.isDestroyed()).toBe(false);
  expect(electron.sent).toEqual([]);
});

it.each([
  ['stays open if the user does not want to lose it', 1, false],
  ['closes if the user wants to lose it', 0, true],
])('a window that could not save twice asks, and %s', async (_title, answer, closed) => {
  electron.answer = answer;
  for (const _attempt of [1, 2]) {
    window.close();
    await stayOpen(window);
  }
  await vi.advanceTimersByTimeAsync(60_000);
  expect(electron.asked).toBe(1);
  expect(window.isDestroyed()).toBe(closed);
});

it('a page that refuses though nobody closes the window changes nothing', async () => {
  await stayOpen(window);
  window.close();
  await stayOpen(window);
  expect(electron.asked).toBe(0);
});
