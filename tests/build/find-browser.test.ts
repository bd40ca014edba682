import { describe, expect, it } from 'vitest';
import { browserVariable, findBrowser } from '../../build/find-browser.mjs';

const windows = {
  PROGRAMFILES: 'C:\\Program Files',
  'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\a\\Local',
};

describe('an installed browser is found', () => {
  it.each([
    ['linux', {}, '/usr/bin/chromium'],
    ['linux', {}, '/usr/bin/google-chrome'],
    ['linux', {}, '/snap/bin/chromium'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', windows, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', windows, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('on %s %#', (platform, env, place) => {
    expect(findBrowser({ platform, env, exists: (file) => file === place })).toBe(place);
  });

  it('by its name in the environment first, if it is there', () => {
    const env = { [browserVariable]: '/opt/mine/chrome' };
    expect(findBrowser({ platform: 'linux', env, exists: () => true })).toBe('/opt/mine/chrome');
    expect(findBrowser({ platform: 'linux', env, exists: (file) => file === '/usr/bin/chromium' })).toBe(
      '/usr/bin/chromium',
    );
  });

  it('or none is, without a throw', () => {
    expect(findBrowser({ platform: 'win32', env: {}, exists: () => false })).toBeNull();
  });
});
