import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { launchApp } from '../support/electron-on-chromium/launch-app.ts';
import { expectSegments, openCase } from '../support/story/desk.ts';

const root = path.resolve(import.meta.dirname, '../..');
const unpacked = path.join(root, 'release', 'linux-unpacked');
const archive = path.join(unpacked, 'resources', 'app.asar');

// Only the Linux layout can be put together without Electron's own binary; the other systems need it.
test.describe('the package on a stand-in for Electron', () => {
  test.describe.configure({ mode: 'serial' });
  let folder: string;

  test.beforeAll(() => {
    test.setTimeout(240_000);
    folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-package-'));
    const packing = spawnSync(process.execPath, [path.join(root, 'build', 'package.mjs'), '--stub'], {
      encoding: 'utf8',
    });
    expect(packing.status, packing.stdout + packing.stderr).toBe(0);
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds the built app and nothing else, in less than 4 MB', () => {
    const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
    const folders = /^\/(dist|dist\/electron|dist\/renderer|dist\/renderer\/assets)$/;
    const expected =
      /^\/(package\.json|dist\/electron\/(main\.js|preload\.cjs)|dist\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|json|svg|png|woff2|wasm)))$/;
    expect(files.filter((file) => !folders.test(file) && !expected.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/dist/electron/main.js',
        '/dist/electron/preload.cjs',
        '/dist/renderer/index.html',
      ]),
    );
    expect(statSync(archive).size).toBeLessThan(4 * 1024 * 1024);
  });

  test('carries the licences of Electron and Chromium', () => {
    const licences = ['LICENSE.electron.txt', 'LICENSES.chromium.html'];
    expect(licences.filter((file) => !existsSync(path.join(unpacked, file)))).toEqual([]);
  });

  test('has every fuse set as the configuration says', async () => {
    const wire = await getCurrentFuseWire(path.join(unpacked, 'outcome-coder'));
    const on = Object.entries(FuseV1Options).flatMap(([name, position]) =>
      typeof position === 'number' && wire[position] === FuseState.ENABLE ? [name] : [],
    );
    expect(on.sort()).toEqual(
      [
        'EnableCookieEncryption',
        'EnableEmbeddedAsarIntegrityValidation',
        'OnlyLoadAppFromAsar',
        'WasmTrapHandlers',
      ].sort(),
    );
  });

  test('Chromium + Electron double: from the archive, a coding is made and still there after a restart', async () => {
    test.setTimeout(180_000);
    const extracted = path.join(folder, 'app');
    extractAll(archive, extracted);
    const places = {
      userData: path.join(folder, 'profile'),
      entry: path.join(extracted, 'dist', 'electron', 'main.js'),
    };
    const app = await launchApp(places);
    await app.window.getByRole('button', { name: /^Try the sample/ }).click();
    await openCase(app.window, 'ICTG-0028');
    await app.window.keyboard.press('1');
    await expectSegments(app.window, 1);
    expect(app.recording.console.filter((line) => /^(error|uncaught)/.test(line))).toEqual([]);
    expect(app.blocked).toEqual([]);
    expect(await app.closeWindow()).toBe(0);

    const again = await launchApp(places);
    await again.window.getByRole('button', { name: /^Sample project/ }).click();
    await again.window
      .getByRole('dialog', { name: 'Who is coding?' })
      .getByRole('button', { name: /Samuel Adeyemi/ })
      .click();
    await openCase(again.window, 'ICTG-0028');
    await expectSegments(again.window, 1);
    expect(await again.closeWindow()).toBe(0);
  });
});
