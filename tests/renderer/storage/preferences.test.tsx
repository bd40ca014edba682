import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const storageKey = 'outcome-coder preferences';

/** The module as a newly started app has it. */
async function started() {
  vi.resetModules();
  return import('../../../renderer/storage/preferences.ts');
}

beforeEach(() => localStorage.clear());

describe('preferences', () => {
  it('are the usual ones on a new machine', async () => {
    const { preferences } = await started();
    expect(preferences()).toEqual({
      colourScheme: 'auto',
      textSize: 100,
      keys: {},
      attributesShown: true,
      lockAfterMinutes: 10,
      backupMinutes: 10,
    });
  });

  it('last until the next start', async () => {
    const { changePreferences } = await started();
    changePreferences({ colourScheme: 'dark', keys: { 'coding.finish': ['mod+J'] } });
    changePreferences({ textSize: 125 });
    const { preferences } = await started();
    expect(preferences()).toEqual({
      colourScheme: 'dark',
      textSize: 125,
      keys: { 'coding.finish': ['mod+J'] },
      attributesShown: true,
      lockAfterMinutes: 10,
      backupMinutes: 10,
    });
  });

  it.each([0, 61, 2.5, '5', null])(
    'lock after ten minutes if what is stored is %s, and never later than an hour',
    async (stored) => {
      localStorage.setItem(storageKey, JSON.stringify({ lockAfterMinutes: stored }));
      const { preferences } = await started();
      expect(preferences().lockAfterMinutes).toBe(10);
    },
  );

  it.each(['{', 'null', '[1]', '"dark"'])('are the usual ones if what is stored is %s', async (stored) => {
    localStorage.setItem(storageKey, stored);
    const { preferences } = await started();
    expect(preferences().colourScheme).toBe('auto');
  });

  it('lose only the one that is damaged', async () => {
    localStorage.setItem(storageKey, JSON.stringify({ colourScheme: 'pink', textSize: 9000, attributesShown: false }));
    const { preferences } = await started();
    expect(preferences()).toEqual({
      colourScheme: 'auto',
      textSize: 100,
      keys: {},
      attributesShown: false,
      lockAfterMinutes: 10,
      backupMinutes: 10,
    });
  });

  it('render again when they change', async () => {
    const { changePreferences } = await started();
    const { usePreferences } = await import('../../../renderer/storage/use-preferences.ts');
    const { result } = renderHook(() => usePreferences());
    act(() => changePreferences({ attributesShown: false }));
    expect(result.current.attributesShown).toBe(false);
  });
});
