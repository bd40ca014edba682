import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeNow, openWindow, stayOpen } from '../../electron/window.ts';

const electron = vi.hoisted(() => ({ answer: 1, asked: 0 }));

vi.mock('electron', async () => {
  const events = await import('node:events');
  class BrowserWindow extends events.EventEmitter {
    #destroyed = false;
    readonly webContents = { send: () => undefined, setWebRTCIPHandlingPolicy: () => undefined };
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
  return { BrowserWindow, dialog: { showMessageBox } };
});

let window: BrowserWindow;

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(electron, { answer: 1, asked: 0 });
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
