import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { DialogAnswer } from '../support/electron-on-chromium/double-dialogs.ts';
import type { RunningApp } from '../support/electron-on-chromium/launch-app.ts';
import { ownFrame, test } from '../support/electron-on-chromium/shell-test.ts';

const bytes = new TextEncoder().encode('narrative');
const file = { name: 'a.csv', bytes };

/** Makes a call whose dialog waits; answers with what the call will answer and with the way to answer the dialog. */
async function ask(app: RunningApp, channel: string, argument?: unknown) {
  let answer: (chosen: string | number) => void = () => {};
  const before = app.recording.dialogs.length;
  app.dialogs.push(new Promise<string | number>((resolve) => (answer = resolve)) satisfies DialogAnswer);
  const outcome = app.callAs(ownFrame, channel, argument);
  await expect.poll(() => app.recording.dialogs.length).toBe(before + 1);
  return { outcome, answer };
}

test.describe('Chromium + Electron double: a dialog that outlives its page', () => {
  test('saves nothing once the page has been loaded anew, as locking does', async ({ folder, launch }) => {
    const app = await launch();
    const exports = path.join(folder, 'exports');
    mkdirSync(exports);
    const one = await ask(app, 'save-file', file);
    const several = await ask(app, 'save-files', [file, { name: 'b.csv', bytes }]);
    await app.window.reload();
    one.answer(path.join(exports, 'mine.csv'));
    several.answer(exports);
    expect(await Promise.all([one.outcome, several.outcome])).toEqual([null, null]);
    expect(readdirSync(exports)).toEqual([]);
    // The page that is there now saves as ever.
    const now = await ask(app, 'save-file', file);
    now.answer(path.join(exports, 'mine.csv'));
    expect(await now.outcome).toEqual({ place: 'mine.csv' });
  });

  test('replaces nothing, though the question whether to do so was asked before', async ({ folder, launch }) => {
    const app = await launch();
    writeFileSync(path.join(folder, 'a.csv'), 'old');
    app.dialogs.push(folder);
    const outcome = app.callAs(ownFrame, 'save-files', [file]);
    let replace: (button: number) => void = () => {};
    app.dialogs.push(new Promise<number>((resolve) => (replace = resolve)));
    await expect.poll(() => app.recording.dialogs.map(({ kind }) => kind)).toEqual(['open', 'message']);
    await app.window.reload();
    replace(0);
    expect(await outcome).toBeNull();
    expect(readFileSync(path.join(folder, 'a.csv'), 'utf8')).toBe('old');
  });

  test('reads no file and takes no folder for backups', async ({ folder, launch }) => {
    const app = await launch();
    const narratives = path.join(folder, 'cases.csv');
    writeFileSync(narratives, 'id,text');
    const chosen = await ask(app, 'choose-file', 'narratives');
    const backups = await ask(app, 'choose-backup-folder');
    await app.window.reload();
    chosen.answer(narratives);
    backups.answer(folder);
    expect(await Promise.all([chosen.outcome, backups.outcome])).toEqual([null, null]);
    expect(existsSync(path.join(folder, 'profile', 'backup-folder.json'))).toBe(false);
  });

  test('saves as ever when the page has only moved within itself', async ({ folder, launch }) => {
    const app = await launch();
    const { outcome, answer } = await ask(app, 'save-file', file);
    await app.window.evaluate(() => history.pushState(null, '', '#elsewhere'));
    answer(path.join(folder, 'mine.csv'));
    expect(await outcome).toEqual({ place: 'mine.csv' });
    expect(readFileSync(path.join(folder, 'mine.csv'), 'utf8')).toBe('narrative');
  });
});
