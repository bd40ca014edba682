import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepPreferences } from '../../../renderer/app/keep-preferences.ts';
import { preferences } from '../../../renderer/storage/preferences.ts';

afterEach(() => vi.unstubAllGlobals());

/** What the browser does when it has no room left. */
function fillUp(error: Error) {
  const setItem = () => {
    throw error;
  };
  vi.stubGlobal('localStorage', { getItem: () => null, setItem });
}

describe('keepPreferences', () => {
  it('has nothing to say where they are kept', () => {
    expect(keepPreferences({ textSize: 125 })).toBeNull();
  });

  it('changes them for this session and says so where there is no room', () => {
    fillUp(new DOMException('Full', 'QuotaExceededError'));
    expect(keepPreferences({ textSize: 150 })).toContain('until the program is closed');
    expect(preferences().textSize).toBe(150);
  });

  it('hides no bug', () => {
    fillUp(new TypeError('A bug'));
    expect(() => keepPreferences({ textSize: 100 })).toThrow(TypeError);
  });
});
