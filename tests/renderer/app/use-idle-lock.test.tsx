import { fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useIdleLock } from '../../../renderer/app/use-idle-lock.ts';

const minute = 60_000;

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) }));
afterEach(() => vi.useRealTimers());

function idle(minutes: number, active = true) {
  const onIdle = vi.fn();
  renderHook(() => useIdleLock(active, minutes, onIdle));
  return onIdle;
}

describe('the idle lock', () => {
  it('comes after so many minutes without a key or the mouse, and not a moment before', () => {
    const onIdle = idle(10);
    vi.advanceTimersByTime(10 * minute - 1_000);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(onIdle).toHaveBeenCalledOnce();
  });

  it.each([
    ['a key', () => fireEvent.keyDown(document.body, { key: 'a' })],
    ['the mouse', () => fireEvent.pointerMove(document.body)],
    ['scrolling', () => fireEvent.wheel(document.body)],
  ])('is put off by %s', (_what, stir) => {
    const onIdle = idle(10);
    vi.advanceTimersByTime(9 * minute);
    stir();
    vi.advanceTimersByTime(9 * minute);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(minute);
    expect(onIdle).toHaveBeenCalledOnce();
  });

  it('comes on waking up: when far more time has passed than between two looks', () => {
    const onIdle = idle(60);
    vi.advanceTimersByTime(minute);
    vi.setSystemTime(Date.now() + 3 * minute);
    vi.advanceTimersByTime(1_000);
    expect(onIdle).toHaveBeenCalledOnce();
  });

  it('comes in time although the clock was set back', () => {
    const onIdle = idle(10);
    vi.advanceTimersByTime(minute);
    vi.setSystemTime(Date.now() - 24 * 60 * minute);
    vi.advanceTimersByTime(9 * minute);
    expect(onIdle).toHaveBeenCalledOnce();
  });

  it('is tried again after a minute where it could not lock', () => {
    const onIdle = idle(10);
    vi.advanceTimersByTime(10 * minute + 59_000);
    expect(onIdle).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1_000);
    expect(onIdle).toHaveBeenCalledTimes(2);
  });

  it('leaves a window without an open project alone', () => {
    const onIdle = idle(1, false);
    vi.advanceTimersByTime(60 * minute);
    expect(onIdle).not.toHaveBeenCalled();
  });
});

describe('the warning before the idle lock', () => {
  /** What is warned of, whenever it changes. */
  function warnings(minutes: number): (number | null)[] {
    const { result } = renderHook(() => useIdleLock(true, minutes, () => undefined));
    const told: (number | null)[] = [];
    result.current.subscribe(() => told.push(result.current.seconds()));
    return told;
  }

  it('comes a minute before and counts its seconds down, and goes with the lock', () => {
    const told = warnings(10);
    vi.advanceTimersByTime(9 * minute - 1_000);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(3_000);
    expect(told).toEqual([60, 59, 58]);
    vi.advanceTimersByTime(58_000);
    expect(told.slice(-2)).toEqual([1, null]);
  });

  it('goes at any key and any move of the mouse, and comes again in its time', () => {
    const told = warnings(2);
    vi.advanceTimersByTime(minute);
    fireEvent.keyDown(document.body, { key: 'Shift' });
    expect(told).toEqual([60, null]);
    vi.advanceTimersByTime(minute + 1_000);
    fireEvent.pointerMove(document.body);
    expect(told).toEqual([60, null, 60, 59, null]);
  });

  it('does not stand there all the time where it locks after a minute', () => {
    const told = warnings(1);
    vi.advanceTimersByTime(29_000);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([30]);
  });
});
