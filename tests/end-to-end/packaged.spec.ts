import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { launchApp } from '../support/electron-on-chromium/launch-app.ts';
import { expectSegments, openCase } from '../support/story/desk.ts';
import { doubleHost } from '../support/story/host.ts';
import { storyCsv } from '../support/story/story-data.ts';
import { tellStory } from '../support/story/told-story.ts';

const root = path.resolve(import.meta.dirname, '../..');
const unpacked = path.join(root, 'release', 'linux-unpacked');
const archive = path.join(unpacked, 'resources', 'app.asar');

/** Every fuse that Electron has, as the package must have it; what is not named here fails the test. */
const fuses: Readonly<Record<keyof typeof FuseV1Options, 'on' | 'off'>> = {
  RunAsNode: 'off',
  EnableCookieEncryption: 'on',
  EnableNodeOptionsEnvironmentVariable: 'off',
  EnableNodeCliInspectArguments: 'off',
  EnableEmbeddedAsarIntegrityValidation: 'on',
  OnlyLoadAppFromAsar: 'on',
  LoadBrowserProcessSpecificV8Snapshot: 'off',
  GrantFileProtocolExtraPrivileges: 'off',
  // Electron's own setting: WebAssembly, which derives keys from passphrases, is faster with it.
  WasmTrapHandlers: 'on',
};

// Only the Linux layout can be put together without Electron's own binary; the other systems need it.
test.describe('the package on a stand-in for Electron', () => {
  test.describe.configure({ mode: 'serial' });
  let folder: string;

  /** The files in the archive, as paths from its top. */
  const packedFiles = () => {
    const listed = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
    return listed.filter((file) => !listed.some((other) => other.startsWith(`${file}/`)));
  };
  /** The entry of the app, out of the archive. */
  const extractedEntry = () => {
    const extracted = path.join(folder, 'app');
    if (!existsSync(extracted)) extractAll(archive, extracted);
    return path.join(extracted, 'dist', 'electron', 'main.js');
  };

  test.beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-package-'));
    const packing = spawnSync(process.execPath, [path.join(root, 'build', 'package.mjs'), '--dir', '--linux'], {
      encoding: 'utf8',
    });
    expect(packing.status, packing.stdout + packing.stderr).toBe(0);
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds the built app and nothing else, in less than 4 MB', () => {
    const files = packedFiles();
    const expected =
      /^\/(package\.json|dist\/electron\/(main\.js|preload\.cjs)|dist\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|json|svg|png|woff2|wasm)))$/;
    expect(files.filter((file) => !expected.test(file))).toEqual([]);
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

  test('carries the licences of itself, of Electron and Chromium, and of every library in it', () => {
    const ours = ['outcome-coder.txt', 'libraries.md', 'natural.txt', 'hash-wasm.txt'];
    const licences = [
      ...['LICENSE.electron.txt', 'LICENSES.chromium.html'],
      ...ours.map((file) => path.join('resources', 'licences', file)),
    ];
    expect(licences.filter((file) => !existsSync(path.join(unpacked, file)))).toEqual([]);
  });

  test('names no folder of the machine it was made on, and no map of its sources', () => {
    for (const file of packedFiles()) {
      const text = extractFile(archive, file.slice(1)).toString('latin1');
      expect(text.includes(root), `${file} names the project's folder`).toBe(false);
      expect(text.includes(os.homedir() + path.sep), `${file} names the home folder`).toBe(false);
      expect(/sourceMappingURL=/.test(text), `${file} points to a map`).toBe(false);
    }
  });

  test('says what it is in its own package.json, without scripts and dependencies', () => {
    const told = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
    const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    for (const name of ['name', 'productName', 'version', 'description', 'author', 'license', 'homepage', 'main'])
      expect(told[name], name).toBe(own[name]);
    for (const name of ['scripts', 'dependencies', 'devDependencies']) expect(told, name).not.toHaveProperty(name);
  });

  for (const [name, wished] of Object.entries(fuses)) {
    test(`the fuse ${name} is ${wished}`, async () => {
      const wire = await getCurrentFuseWire(path.join(unpacked, 'outcome-coder'));
      const state = Object.entries(wire).find(([place]) => FuseV1Options[Number(place)] === name)?.[1];
      expect(state).toBe(wished === 'on' ? FuseState.ENABLE : FuseState.DISABLE);
    });
  }

  test('has no fuse that is not looked at here', async () => {
    const wire = await getCurrentFuseWire(path.join(unpacked, 'outcome-coder'));
    const places = Object.keys(wire).filter((place) => /^\d+$/.test(place));
    expect(places.map((place) => FuseV1Options[Number(place)]).sort()).toEqual(Object.keys(fuses).sort());
  });

  test('Chromium + Electron double: the same story is told through the built main and preload, out of the archive', async () => {
    const csvFile = path.join(folder, 'summaries.csv');
    writeFileSync(csvFile, storyCsv());
    const app = await launchApp({ userData: path.join(folder, 'story profile'), entry: extractedEntry() });
    try {
      await tellStory(doubleHost(app, folder), csvFile);
      expect(app.recording.console.filter((line) => /^(error|uncaught)/.test(line))).toEqual([]);
      expect(app.blocked).toEqual([]);
      expect(await app.closeWindow()).toBe(0);
    } finally {
      await app.close();
    }
  });

  test('Chromium + Electron double: from the archive, a coding is made and still there after a restart', async () => {
    const places = { userData: path.join(folder, 'profile'), entry: extractedEntry() };
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
