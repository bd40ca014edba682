import { EventEmitter } from 'node:events';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { reloadWhenGone } from '../../electron/reload-when-gone.ts';

const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => void printed.mockClear());
afterAll(() => printed.mockRestore());

function crashing() {
  const clock = { now: 0, destroyed: false };
  const contents = Object.assign(new EventEmitter(), { reload: vi.fn() });
  const giveUp = vi.fn();
  reloadWhenGone({ isDestroyed: () => clock.destroyed, webContents: contents }, giveUp, () => clock.now);
  const crash = (at: number) => {
    clock.now = at;
    contents.emit('render-process-gone', {}, { reason: 'oom' });
  };
  return { clock, crash, giveUp, reload: contents.reload };
}

it('a page whose process is gone is loaded anew, and the reason is printed', () => {
  const { crash, giveUp, reload } = crashing();
  crash(1_000);
  expect(reload).toHaveBeenCalledOnce();
  expect(printed).toHaveBeenCalledWith(expect.stringContaining('oom'));
  crash(60_000);
  expect(reload).toHaveBeenCalledTimes(2);
  expect(giveUp).not.toHaveBeenCalled();
});

it('a page that goes again within seconds is given up', () => {
  const { crash, giveUp, reload } = crashing();
  crash(1_000);
  crash(4_000);
  expect(reload).toHaveBeenCalledOnce();
  expect(giveUp).toHaveBeenCalledOnce();
});

it('a window that is closed stays closed', () => {
  const { clock, crash, giveUp, reload } = crashing();
  clock.destroyed = true;
  crash(1_000);
  expect(reload).not.toHaveBeenCalled();
  expect(giveUp).not.toHaveBeenCalled();
});
