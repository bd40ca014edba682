import { expect, type Page } from '@playwright/test';
import { fetched, test } from '../support/electron-on-chromium/shell-test.ts';

test.describe('Chromium + Electron double: nothing leaves', () => {
  test('Chromium is started silent, behind a dead proxy', async ({ launch }) => {
    const { recording } = await launch();
    const switches = Object.fromEntries(recording.switches);
    expect(Object.keys(switches)).toEqual(
      expect.arrayContaining([
        'disable-background-networking',
        'disable-component-update',
        'dns-prefetch-disable',
        'no-pings',
      ]),
    );
    expect(switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND');
    expect(switches['proxy-server']).toBe('http://127.0.0.1:9');
    expect(recording.proxy).toEqual({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
    expect(recording.webRtcPolicy).toBe('disable_non_proxied_udp');
  });

  test('the content security policy stops scripts, requests and pictures from elsewhere', async ({ launch }) => {
    const app = await launch();
    const outcome = await app.window.evaluate(async () => {
      const broken: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.push(effectiveDirective));
      const settled = (element: HTMLElement) =>
        new Promise((resolve) => {
          element.addEventListener('error', resolve);
          element.addEventListener('load', resolve);
        });
      const picture = new Image();
      picture.src = 'https://example.org/pixel.png';
      await settled(picture);
      const script = document.createElement('script');
      script.src = 'https://example.org/script.js';
      document.body.append(script);
      await settled(script);
      await fetch('https://example.org/').catch(() => undefined);
      const socket = new WebSocket('wss://example.org/');
      await new Promise((resolve) => socket.addEventListener('error', resolve));
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.inlineRan = true';
      document.body.append(inline);
      const directives = [...new Set(broken)].sort();
      const evaluated = (() => {
        try {
          return Function('return true')();
        } catch {
          return false;
        }
      })();
      return { directives, evaluated, inlineRan: 'inlineRan' in globalThis };
    });
    expect(outcome).toEqual({
      directives: ['connect-src', 'img-src', 'script-src-elem'],
      evaluated: false,
      inlineRan: false,
    });
    expect(app.blocked).toEqual([]);
  });

  test('behind the policy, every request that is not our own is refused as well', async ({ launch }) => {
    const app = await launch({ withoutPolicy: true });
    const addresses = [
      'https://example.org/',
      'http://127.0.0.1:27616/',
      'app://elsewhere/index.html',
      'file:///etc/hostname',
    ];
    for (const address of addresses) expect(await fetched(app, address), address).toBe('failed');
    await app.window.evaluate(async () => {
      const picture = new Image();
      picture.src = 'https://example.org/pixel.png';
      await new Promise((resolve) => picture.addEventListener('error', resolve));
      navigator.sendBeacon('https://example.org/beacon', 'x');
      const socket = new WebSocket('wss://example.org/socket');
      await new Promise((resolve) => socket.addEventListener('error', resolve));
    });
    expect(app.blocked).toEqual(
      expect.arrayContaining(['https://example.org/', 'http://127.0.0.1:27616/', 'https://example.org/pixel.png']),
    );
  });

  test('no peer connection can be made', async ({ launch }) => {
    const { window } = await launch();
    expect(await window.evaluate(() => 'RTCPeerConnection' in globalThis || 'WebTransport' in globalThis)).toBe(false);
  });

  test('the page stays where it is and opens no window', async ({ launch }) => {
    const app = await launch();
    const before = app.window.url();
    await app.window.evaluate(() => {
      window.open('https://example.org/opened');
      location.href = 'https://example.org/left';
    });
    await expect.poll(() => app.blocked).toContain('https://example.org/left');
    expect(app.recording.opened).toEqual([{ address: 'https://example.org/opened', action: 'deny' }]);
    expect(app.window.url()).toBe(before);
  });

  test('every permission and every download is refused', async ({ launch }) => {
    const app = await launch();
    expect(app.recording.permissions.length).toBeGreaterThan(0);
    expect(app.recording.permissions.filter(({ granted }) => granted)).toEqual([]);
    expect(app.refusesDownload()).toBe(true);
    const state = await app.window.evaluate(
      async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
    );
    expect(state).toBe('denied');
  });

  test('no path leads out of the folder of the page', async ({ launch }) => {
    const app = await launch({ withoutPolicy: true });
    const own = new URL(app.window.url()).origin;
    const paths = [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/assets/%00',
      '/package.json',
      '//etc/passwd',
    ];
    for (const one of paths) expect(await fetched(app, own + one), one).toBe(404);
    expect(await fetched(app, `${own}/index.html`)).toBe(200);
  });
});

test.describe('Chromium + Electron double: attempts that were blocked', () => {
  test('are none after the start', async ({ launch }) => {
    const { window } = await launch();
    await expect(window.getByRole('heading').first()).toBeVisible();
    expect(await counted(window)).toEqual({ shell: 0, page: 0 });
  });

  const attempts: [what: string, by: 'shell' | 'page', attempt: () => unknown][] = [
    ['a request', 'page', () => void fetch('https://example.org/').catch(() => undefined)],
    ['a picture', 'page', () => Object.assign(new Image(), { src: 'https://example.org/pixel.png' })],
    ['a navigation', 'shell', () => location.assign('https://example.org/left')],
    ['a window', 'shell', () => window.open('https://example.org/opened')],
  ];
  for (const [what, by, attempt] of attempts)
    test(`count once: ${what}, by the ${by}`, async ({ launch }) => {
      const app = await launch();
      await app.window.evaluate(attempt);
      const expected = { shell: 0, page: 0, [by]: 1 };
      await expect.poll(() => counted(app.window)).toEqual(expected);
      // Whatever else the attempt set off has come before the answer to a request of our own.
      expect(await fetched(app, new URL(app.window.url()).href)).toBe(200);
      expect(await counted(app.window)).toEqual(expected);
    });

  test('count once: a download', async ({ launch }) => {
    const app = await launch();
    app.refusesDownload();
    expect(await counted(app.window)).toEqual({ shell: 1, page: 0 });
  });

  test('are counted by the shell where the policy does not stop them', async ({ launch }) => {
    const app = await launch({ withoutPolicy: true });
    await fetched(app, 'https://example.org/');
    expect(await counted(app.window)).toEqual({ shell: 1, page: 0 });
  });

  test('are still counted after the page has been loaded anew, as locking does', async ({ launch }) => {
    const { window } = await launch();
    await window.evaluate(() => fetch('https://example.org/').catch(() => undefined));
    await expect.poll(() => counted(window)).toEqual({ shell: 0, page: 1 });
    await window.reload();
    expect(await counted(window)).toEqual({ shell: 0, page: 1 });
  });
});

/** What the shell and what the page have counted. */
function counted(page: Page): Promise<{ shell: number | undefined; page: number }> {
  return page.evaluate(async () => ({
    shell: await window.outcomeCoder?.blockedAttempts(),
    page: Number(sessionStorage.getItem('blocked-attempts')),
  }));
}
