import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Bridge } from '../../electron/contract.ts';
import { ownFrame, test } from '../support/electron-on-chromium/shell-test.ts';

test.describe('Chromium + Electron double: the window', () => {
  test('is sandboxed, isolated and without Node', async ({ launch }) => {
    const { recording, window } = await launch();
    expect(recording.sandboxed).toBe(true);
    expect(recording.windowOptions).toHaveLength(1);
    // All of them: what is not named here has Electron's own setting, and one more is one more to think about.
    const { preload, ...settings } = recording.windowOptions[0]?.webPreferences ?? {};
    expect(path.basename(preload ?? '')).toBe('preload.cjs');
    expect(settings).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      webgl: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
    });
    expect(recording.spellChecked).toBe(false);
    const seen = await window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
    );
    expect(seen).toEqual([]);
  });

  test('has developer tools only where the program is not packaged', async ({ launch }) => {
    const { recording } = await launch({ packaged: false });
    expect(recording.windowOptions[0]?.webPreferences).toMatchObject({ devTools: true });
  });

  test('offers the page the verbs of the contract, frozen, and nothing else', async ({ launch }) => {
    const app = await launch();
    const bridge = await app.window.evaluate(() => ({
      verbs: Object.keys(window.outcomeCoder ?? {}).sort(),
      frozen: Object.isFrozen(window.outcomeCoder),
    }));
    const verbs = [
      'blockedAttempts',
      'chooseBackupFolder',
      'chooseFile',
      'chooseFiles',
      'chooseTeamFolder',
      'listBackups',
      'listTeamFolder',
      'onClosing',
      'onLockWish',
      'onMenuCommand',
      'pageAsPdf',
      'protectKey',
      'readBackup',
      'readFromTeamFolder',
      'readyToClose',
      'recoverKey',
      'removeBackups',
      'saveFile',
      'saveFiles',
      'stayOpen',
      'writeBackup',
      'writeToTeamFolder',
    ] satisfies (keyof Bridge)[];
    expect(bridge).toEqual({ verbs, frozen: true });
  });

  test('shows the first screen without a complaint on the console', async ({ launch }) => {
    const { window, recording } = await launch();
    await expect(window.getByRole('heading').first()).toBeVisible();
    expect(recording.console.filter((line) => /^(error|warning|uncaught)/.test(line))).toEqual([]);
    expect(recording.blocked).toEqual([]);
  });
});

test.describe('Chromium + Electron double: calls', () => {
  const file = { name: 'Study_3f2a1b9c.outcomes', bytes: new Uint8Array([1]) };
  const goodCalls: [string, unknown?][] = [
    ['choose-file', 'narratives'],
    ['choose-files', 'pack'],
    ['save-file', file],
    ['save-files', [file]],
    ['page-as-pdf'],
    ['protect-key', new Uint8Array(32)],
    ['recover-key', new Uint8Array(32)],
    ['list-backups', '_3f2a1b9c.outcomes'],
    ['write-backup', file],
    ['read-backup', file.name],
    ['remove-backups', [file.name]],
    ['choose-backup-folder'],
    ['list-team-folder'],
    ['write-to-team-folder', { name: 'Study_coding-pack_BH_2026-11-22.age', bytes: new Uint8Array([1]) }],
    ['read-from-team-folder', 'Study_return_BH_2026-11-22.age'],
    ['choose-team-folder'],
    ['blocked-attempts'],
    ['still-saving'],
    ['ready-to-close'],
    ['stay-open'],
  ];

  test('from another frame or another page are refused, without a word of why', async ({ launch }) => {
    const app = await launch();
    const own = 'app://outcome-coder/index.html';
    for (const frame of [{ url: 'https://example.org/', parent: null }, { url: own, parent: {} }, null]) {
      for (const [channel, argument] of goodCalls) {
        const refusal = app.callAs(frame, channel, argument).catch((error: Error) => [String(error), error.stack]);
        expect(await refusal, channel).toEqual(['Error: refused', 'refused']);
      }
    }
    expect(app.recording.dialogs).toEqual([]);
  });

  test('with arguments outside the contract are refused before any dialog', async ({ folder, launch }) => {
    const app = await launch();
    const bytes = new Uint8Array([1]);
    const backup = 'Study_3f2a1b9c.outcomes';
    const wrong: [string, ...unknown[]][] = [
      ['choose-file', 'passwords'],
      ['choose-files', 'passwords'],
      ['choose-files', ['pack']],
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
      ['page-as-pdf', '/etc/passwd'],
      ['protect-key', new Uint8Array(31)],
      ['protect-key', 'a'.repeat(32)],
      ['recover-key', new Uint8Array()],
      ['recover-key', new Uint8Array(4097)],
      ['list-backups', '.outcomes'],
      ['list-backups', '_3f2a1b9c.outcomes', '/etc'],
      ['write-backup', { name: 'thesis.docx', bytes }],
      ['write-backup', { name: `../${backup}`, bytes }],
      ['write-backup', { name: backup, bytes: 'text' }],
      ['read-backup', '../../chromium/Local State'],
      ['read-backup', 'thesis.docx'],
      ['remove-backups', backup],
      ['remove-backups', []],
      ['remove-backups', [backup, 'thesis.docx']],
      ['remove-backups', [backup, `../${backup}`]],
      ['choose-backup-folder', '/etc'],
      ['list-team-folder', '/etc'],
      ['write-to-team-folder', { name: 'thesis.docx', bytes }],
      ['write-to-team-folder', { name: '../Study.age', bytes }],
      ['write-to-team-folder', { name: 'Study.age', bytes: 'text' }],
      ['read-from-team-folder', '../../chromium/Local State'],
      ['read-from-team-folder', 'thesis.docx'],
      ['read-from-team-folder', '~Study.age'],
      ['choose-team-folder', '/etc'],
      ['blocked-attempts', 0],
      ['still-saving', 60],
      ['ready-to-close', 'now'],
      ['stay-open', 'for ever'],
    ];
    for (const call of wrong) await expect(app.callAs(ownFrame, ...call), String(call)).rejects.toThrow('refused');
    await expect(app.callAs(ownFrame, 'read-any-file', '/etc/passwd')).rejects.toThrow('No handler');
    expect(app.recording.dialogs).toEqual([]);
    expect(existsSync(path.join(folder, 'profile', 'documents'))).toBe(false);
  });
});

test.describe('Chromium + Electron double: menu and closing', () => {
  test('a menu command reaches the page', async ({ launch }) => {
    const app = await launch();
    const told = app.window.evaluate(() => new Promise((resolve) => window.outcomeCoder?.onMenuCommand(resolve)));
    await expect.poll(() => app.window.evaluate(() => true)).toBe(true);
    app.clickMenu('shortcuts');
    expect(await told).toBe('shortcuts');
  });

  for (const event of ['lock-screen', 'suspend', 'user-did-resign-active'] as const)
    test(`the page is told at once when the system says ${event}`, async ({ launch }) => {
      const app = await launch();
      await app.window.evaluate(() => window.outcomeCoder?.onLockWish(() => Object.assign(window, { wished: true })));
      expect(await app.window.evaluate(() => 'wished' in window)).toBe(false);
      app.tellPower(event);
      await expect.poll(() => app.window.evaluate(() => 'wished' in window)).toBe(true);
    });

  test('the window closes once the page has saved', async ({ launch }) => {
    const app = await launch();
    expect(await app.closeWindow()).toBe(0);
  });

  test('a page that does not answer is waited for three seconds and no longer', async ({ launch }) => {
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

  test('a page that saves for longer than it may be silent is waited for until it has saved', async ({ launch }) => {
    const app = await launch();
    await app.window.evaluate(() => {
      const slow = () => new Promise((resolve) => setTimeout(resolve, 5000));
      // In the place of the page's own answer: the bridge is frozen, so the page's listener is made to wait instead.
      const { allSettled } = Promise;
      Promise.allSettled = ((outcomes: Iterable<unknown>) =>
        slow().then(() => allSettled.call(Promise, outcomes))) as typeof allSettled;
    });
    const started = Date.now();
    expect(await app.closeWindow()).toBe(0);
    expect(Date.now() - started).toBeGreaterThanOrEqual(4900);
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  test('a page cannot close the window by itself', async ({ launch }) => {
    const app = await launch();
    await app.window.evaluate(() => window.outcomeCoder?.readyToClose());
    expect(app.window.isClosed()).toBe(false);
    expect(await app.window.evaluate(() => document.title)).toBe('Outcome Coder');
  });

  test('what the page keeps is there again at the next start', async ({ launch }) => {
    const first = await launch();
    await first.window.evaluate(() => localStorage.setItem('kept', 'yes'));
    await first.closeWindow();
    const second = await launch();
    expect(await second.window.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
  });
});
