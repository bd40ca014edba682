import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type RunningApp } from '../support/electron-on-chromium/launch-app.ts';

let folder: string;
let running: RunningApp | undefined;

test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-shell-'));
});
test.afterEach(async () => {
  await running?.close();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** The built app on the double of Electron, with its storage in the test's own folder. */
async function launch(options: { withoutPolicy?: boolean } = {}): Promise<RunningApp> {
  running = await launchApp({ userData: path.join(folder, 'profile'), ...options });
  return running;
}

/** What the page gets for a request: the status, or that it failed. */
function fetched(app: RunningApp, address: string): Promise<number | string> {
  return app.window.evaluate(
    (url) =>
      fetch(url).then(
        (response) => response.status,
        () => 'failed',
      ),
    address,
  );
}

test.describe('Chromium + Electron double: the window', () => {
  test('is sandboxed, isolated and without Node', async () => {
    const { recording, window } = await launch();
    expect(recording.sandboxed).toBe(true);
    expect(recording.windowOptions).toHaveLength(1);
    expect(recording.windowOptions[0]?.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(recording.spellChecked).toBe(false);
    const seen = await window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
    );
    expect(seen).toEqual([]);
  });

  test('offers the page the seven verbs of the contract, frozen, and nothing else', async () => {
    const app = await launch();
    const bridge = await app.window.evaluate(() => ({
      verbs: Object.keys(window.outcomeCoder ?? {}).sort(),
      frozen: Object.isFrozen(window.outcomeCoder),
    }));
    const verbs = ['chooseFile', 'onClosing', 'onMenuCommand', 'readyToClose', 'saveFile', 'saveFiles', 'stayOpen'];
    expect(bridge).toEqual({ verbs, frozen: true });
  });

  test('shows the first screen without a complaint on the console', async () => {
    const { window, recording } = await launch();
    await expect(window.getByRole('heading').first()).toBeVisible();
    expect(recording.console.filter((line) => /^(error|warning|uncaught)/.test(line))).toEqual([]);
    expect(recording.blocked).toEqual([]);
  });
});

test.describe('Chromium + Electron double: nothing leaves', () => {
  test('Chromium is started silent, behind a dead proxy', async () => {
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

  test('the content security policy stops scripts, requests and pictures from elsewhere', async () => {
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

  test('behind the policy, every request that is not our own is refused as well', async () => {
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

  test('no peer connection can be made', async () => {
    const { window } = await launch();
    expect(await window.evaluate(() => 'RTCPeerConnection' in globalThis || 'WebTransport' in globalThis)).toBe(false);
  });

  test('the page stays where it is and opens no window', async () => {
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

  test('every permission and every download is refused', async () => {
    const app = await launch();
    expect(app.recording.permissions.length).toBeGreaterThan(0);
    expect(app.recording.permissions.filter(({ granted }) => granted)).toEqual([]);
    expect(app.refusesDownload()).toBe(true);
    const state = await app.window.evaluate(
      async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
    );
    expect(state).toBe('denied');
  });

  test('no path leads out of the folder of the page', async () => {
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

test.describe('Chromium + Electron double: calls', () => {
  test('from another frame or another page are refused, without a word of why', async () => {
    const app = await launch();
    const own = 'app://outcome-coder/index.html';
    for (const frame of [{ url: 'https://example.org/', parent: null }, { url: own, parent: {} }, null]) {
      const refusal = app
        .callAs(frame, 'choose-file', 'narratives')
        .catch((error: Error) => [String(error), error.stack]);
      expect(await refusal).toEqual(['Error: refused', 'refused']);
    }
    expect(app.recording.dialogs).toEqual([]);
  });

  test('with arguments outside the contract are refused before any dialog', async () => {
    const app = await launch();
    const own = { url: 'app://outcome-coder/index.html', parent: null };
    const bytes = new Uint8Array([1]);
    const wrong: [string, ...unknown[]][] = [
      ['choose-file', 'passwords'],
      ['choose-file', { toString: () => 'copy' }],
      ['save-file', { name: '../a.csv', bytes }],
      ['save-file', { name: 'a.csv', bytes: 'text' }],
      ['save-file', { name: 'a.csv', bytes }, '/etc/passwd'],
      ['save-files', []],
      [
        'save-files',
        [
          { name: 'a.csv', bytes },
          { name: 'A.csv', bytes },
        ],
      ],
      ['ready-to-close', 'now'],
      ['stay-open', 'for ever'],
    ];
    for (const call of wrong) await expect(app.callAs(own, ...call), String(call)).rejects.toThrow('refused');
    await expect(app.callAs(own, 'read-any-file', '/etc/passwd')).rejects.toThrow('No handler');
    expect(app.recording.dialogs).toEqual([]);
  });
});

test.describe('Chromium + Electron double: files', () => {
  const text = (content: string) => [...new TextEncoder().encode(content)];

  test('a chosen file is read with its name and without its path', async () => {
    const app = await launch();
    const file = path.join(folder, 'cases.csv');
    writeFileSync(file, 'id,text\r\n1,“quoted”');
    app.dialogs.push(file, null, path.join(folder, 'gone.csv'));
    const choose = () =>
      app.window.evaluate(async () => {
        const chosen = await window.outcomeCoder?.chooseFile('narratives');
        return chosen && 'bytes' in chosen
          ? { name: chosen.name, text: new TextDecoder().decode(chosen.bytes) }
          : chosen;
      });
    expect(await choose()).toEqual({ name: 'cases.csv', text: 'id,text\r\n1,“quoted”' });
    expect(await choose()).toBeNull();
    expect(await choose()).toEqual({ problem: 'missing', place: 'gone.csv' });
  });

  test('a file is saved where the user says, under the suggested name', async () => {
    const app = await launch();
    const target = path.join(folder, 'mine.csv');
    app.dialogs.push(target, null, path.join(folder, 'nowhere', 'mine.csv'));
    const save = () =>
      app.window.evaluate(
        (bytes) => window.outcomeCoder?.saveFile({ name: 'segments.csv', bytes: new Uint8Array(bytes) }),
        text('a,b'),
      );
    expect(await save()).toEqual({ place: 'mine.csv' });
    expect(readFileSync(target, 'utf8')).toBe('a,b');
    expect(app.recording.dialogs[0]?.options.defaultPath).toBe('segments.csv');
    expect(await save()).toBeNull();
    expect(await save()).toEqual({ problem: 'missing', place: 'mine.csv' });
  });

  test('a file that is too large to be opened again is told of by its name, before any dialog', async () => {
    const app = await launch();
    const own = { url: 'app://outcome-coder/index.html', parent: null };
    const bytes = Object.create(Uint8Array.prototype, { byteLength: { value: 400 * 1024 * 1024 + 1 } });
    const refusal = { problem: 'too_large', place: 'copy.outcomes' };
    expect(await app.callAs(own, 'save-file', { name: 'copy.outcomes', bytes })).toEqual(refusal);
    expect(await app.callAs(own, 'save-files', [{ name: 'copy.outcomes', bytes }])).toEqual(refusal);
    expect(app.recording.dialogs).toEqual([]);
  });

  test('several files are saved into a folder, after one question that names what would be replaced', async () => {
    const app = await launch();
    const target = path.join(folder, 'exports');
    mkdirSync(target);
    writeFileSync(path.join(target, 'b.csv'), 'old');
    const save = () =>
      app.window.evaluate(
        (bytes) =>
          window.outcomeCoder?.saveFiles(['a.csv', 'b.csv'].map((name) => ({ name, bytes: new Uint8Array(bytes) }))),
        text('new'),
      );
    app.dialogs.push(target, 1);
    expect(await save()).toBeNull();
    expect(readFileSync(path.join(target, 'b.csv'), 'utf8')).toBe('old');
    expect(app.recording.dialogs[1]?.options.detail).toBe("Already in 'exports':\nb.csv");
    app.dialogs.push(target, 0);
    expect(await save()).toEqual({ place: 'exports' });
    expect(['a.csv', 'b.csv'].map((name) => readFileSync(path.join(target, name), 'utf8'))).toEqual(['new', 'new']);
  });
});

test.describe('Chromium + Electron double: menu and closing', () => {
  test('a menu command reaches the page', async () => {
    const app = await launch();
    const told = app.window.evaluate(() => new Promise((resolve) => window.outcomeCoder?.onMenuCommand(resolve)));
    await expect.poll(() => app.window.evaluate(() => true)).toBe(true);
    app.clickMenu('shortcuts');
    expect(await told).toBe('shortcuts');
  });

  test('the window closes once the page has saved', async () => {
    const app = await launch();
    expect(await app.closeWindow()).toBe(0);
  });

  test('a page that does not answer is waited for three seconds and no longer', async () => {
    const app = await launch();
    await app.window.evaluate(() => {
      setTimeout(() => {
        for (const end = Date.now() + 60_000; Date.now() < end; );
      });
    });
    const started = Date.now();
    expect(await app.closeWindow()).toBe(0);
    expect(Date.now() - started).toBeGreaterThanOrEqual(2900);
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  test('a page cannot close the window by itself', async () => {
    const app = await launch();
    await app.window.evaluate(() => window.outcomeCoder?.readyToClose());
    expect(app.window.isClosed()).toBe(false);
    expect(await app.window.evaluate(() => document.title)).toBe('Outcome Coder');
  });

  test('what the page keeps is there again at the next start', async () => {
    const first = await launch();
    await first.window.evaluate(() => localStorage.setItem('kept', 'yes'));
    await first.closeWindow();
    const second = await launch();
    expect(await second.window.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
  });
});
