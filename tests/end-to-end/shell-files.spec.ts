import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { RunningApp } from '../support/electron-on-chromium/launch-app.ts';
import { ownFrame, test } from '../support/electron-on-chromium/shell-test.ts';
import { readPdf } from '../support/pdf-text.ts';

test.describe('Chromium + Electron double: files', () => {
  const text = (content: string) => [...new TextEncoder().encode(content)];

  test('a chosen file is read with its name and without its path', async ({ folder, launch }) => {
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

  test('several files are chosen at once, and each is read or told of by its name', async ({ folder, launch }) => {
    const app = await launch();
    const files = ['a.age', 'b.age'].map((name) => path.join(folder, name));
    for (const file of files) writeFileSync(file, path.basename(file));
    app.dialogs.push([...files, path.join(folder, 'gone.age')], null);
    const choose = () =>
      app.window.evaluate(async () => {
        const chosen = (await window.outcomeCoder?.chooseFiles('pack')) ?? [];
        return chosen.map((one) => ('bytes' in one ? `${one.name}: ${new TextDecoder().decode(one.bytes)}` : one));
      });
    expect(await choose()).toEqual(['a.age: a.age', 'b.age: b.age', { problem: 'missing', place: 'gone.age' }]);
    expect(await choose()).toEqual([]);
  });

  test('a file is saved where the user says, under the suggested name', async ({ folder, launch }) => {
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

  test('a file that is too large to be opened again is told of by its name, before any dialog', async ({ launch }) => {
    const app = await launch();
    const bytes = Object.create(Uint8Array.prototype, { byteLength: { value: 400 * 1024 * 1024 + 1 } });
    const refusal = { problem: 'too_large', place: 'copy.outcomes' };
    expect(await app.callAs(ownFrame, 'save-file', { name: 'copy.outcomes', bytes })).toEqual(refusal);
    expect(await app.callAs(ownFrame, 'save-files', [{ name: 'copy.outcomes', bytes }])).toEqual(refusal);
    expect(app.recording.dialogs).toEqual([]);
  });

  test('the page is a PDF at once, without a dialog, and holds nothing but what is meant for paper', async ({
    launch,
  }) => {
    const app = await launch();
    await expect(app.window.getByRole('heading').first()).toBeVisible();
    const print = async () => {
      const bytes = await app.window.evaluate(async () => [...((await window.outcomeCoder?.pageAsPdf()) ?? [])]);
      return readPdf(new Uint8Array(bytes)).text;
    };
    expect(await print()).toBe('');
    await app.window.evaluate(() => document.querySelector('main')?.setAttribute('data-on-paper', ''));
    expect(await print()).toContain('OutcomeCoder');
    expect(app.recording.dialogs).toEqual([]);
  });

  test('what cannot be written is told of by its name, and leaves nothing half done', async ({ folder, launch }) => {
    const app = await launch();
    app.dialogs.push(path.join(folder, 'nowhere', 'mine.pdf'));
    const outcome = await app.callAs(ownFrame, 'save-file', { name: 'report.pdf', bytes: new Uint8Array([1]) });
    expect(outcome).toEqual({ problem: 'missing', place: 'mine.pdf' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('several files are saved into a folder, after one question that names what would be replaced', async ({
    folder,
    launch,
  }) => {
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

test.describe('Chromium + Electron double: keys', () => {
  /** Seals a key in the page; answers with the sealed bytes as numbers, or the problem. */
  const seal = (app: RunningApp) =>
    app.window.evaluate(async () => {
      const outcome = await window.outcomeCoder?.protectKey(new Uint8Array(32).fill(7));
      return outcome && 'bytes' in outcome ? [...outcome.bytes] : outcome?.problem;
    });
  const open = (app: RunningApp, sealed: unknown) =>
    app.window.evaluate(async (bytes) => {
      const outcome = await window.outcomeCoder?.recoverKey(new Uint8Array(Array.isArray(bytes) ? bytes : [0]));
      return outcome && 'bytes' in outcome ? [...outcome.bytes] : outcome?.problem;
    }, sealed);

  test('sealed by the system open again after a restart, for this user alone', async ({ launch }) => {
    const first = await launch();
    const sealed = await seal(first);
    expect(Array.isArray(sealed)).toBe(true);
    await first.closeWindow();
    const second = await launch();
    expect(await open(second, sealed)).toEqual(Array.from({ length: 32 }, () => 7));
    await second.closeWindow();
    const thief = await launch({ keyStore: { owner: 'somebody else' } });
    expect(await open(thief, sealed)).toBe('not_this_machine');
  });

  test('are not sealed where the system would only pretend to', async ({ launch }) => {
    // Only Linux has a place that pretends; elsewhere there is a place or none.
    const pretending = { backend: 'basic_text', available: process.platform === 'linux' };
    expect(await seal(await launch({ keyStore: pretending }))).toBe('no_key_store');
  });
});

test.describe('Chromium + Electron double: backups', () => {
  const name = 'Study_backup_2026-11-22T06-00-00Z_3f2a1b9c.outcomes';
  const write = (app: RunningApp, content: string) =>
    app.window.evaluate(
      ([called, text]) =>
        window.outcomeCoder?.writeBackup({ name: called ?? '', bytes: new TextEncoder().encode(text) }),
      [name, content],
    );
  const list = (app: RunningApp) =>
    app.window.evaluate(async () => {
      const outcome = await window.outcomeCoder?.listBackups('_3f2a1b9c.outcomes');
      if (!outcome || 'problem' in outcome) return outcome;
      const files = outcome.files.map((file) => [file.name, file.size, new TextDecoder().decode(file.head)]);
      return { place: outcome.place, isUsersChoice: outcome.isUsersChoice, files };
    });

  test('lie among the documents, are read back, and go one by one', async ({ folder, launch }) => {
    const app = await launch();
    expect(await write(app, 'sealed')).toEqual({ place: name });
    const suggested = path.join(folder, 'profile', 'documents', 'Outcome Coder backups');
    expect(readdirSync(suggested)).toEqual([name]);
    writeFileSync(path.join(suggested, 'mine.txt'), 'mine');
    expect(await list(app)).toEqual({
      place: path.join('documents', 'Outcome Coder backups'),
      isUsersChoice: false,
      files: [[name, 6, 'sealed']],
    });
    const read = await app.window.evaluate(async (called) => {
      const backup = await window.outcomeCoder?.readBackup(called);
      return backup && 'bytes' in backup ? new TextDecoder().decode(backup.bytes) : backup;
    }, name);
    expect(read).toBe('sealed');
    const remove = () => app.window.evaluate((called) => window.outcomeCoder?.removeBackups([called]), name);
    for (const _time of [1, 2])
      expect(await remove()).toEqual({ place: path.join('documents', 'Outcome Coder backups') });
    expect(readdirSync(suggested)).toEqual(['mine.txt']);
  });

  test('go to the folder that the user chooses, also after a restart, and say when it is gone', async ({
    folder,
    launch,
  }) => {
    const stick = path.join(folder, 'stick', 'backups');
    mkdirSync(stick, { recursive: true });
    const first = await launch();
    first.dialogs.push(null, stick);
    const choose = () => first.window.evaluate(() => window.outcomeCoder?.chooseBackupFolder());
    expect(await choose()).toBeNull();
    expect(await choose()).toEqual({ place: path.join('stick', 'backups') });
    await first.closeWindow();
    const second = await launch();
    expect(await write(second, 'sealed')).toEqual({ place: name });
    expect(readdirSync(stick)).toEqual([name]);
    expect(await list(second)).toMatchObject({ place: path.join('stick', 'backups'), isUsersChoice: true });
    rmSync(path.join(folder, 'stick'), { recursive: true });
    const gone = { problem: 'missing', place: path.join('stick', 'backups') };
    expect(await write(second, 'sealed')).toEqual(gone);
    expect(await list(second)).toEqual(gone);
    expect(existsSync(path.join(folder, 'stick'))).toBe(false);
  });
});
