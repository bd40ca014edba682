import { EventEmitter } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chooseFile, saveFile } from '../../electron/files.ts';

const dialogs = vi.hoisted(() => ({ answer: '' }));

vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: async () => ({ canceled: false, filePaths: [dialogs.answer] }),
    showSaveDialog: async () => ({ canceled: false, filePath: dialogs.answer }),
  },
}));

const window: BrowserWindow = Object.create(null, { webContents: { value: new EventEmitter() } });
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'outcome-coder-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('half of a character in a name, as Windows lets it be, is told as U+FFFD: nothing could be kept with it', async () => {
  await writeFile(path.join(folder, 'pack\ufffd.age'), 'sealed');
  dialogs.answer = path.join(folder, 'pack\ud83d.age');
  expect(await chooseFile(window, 'pack')).toMatchObject({ name: 'pack\ufffd.age' });
  const file = { name: 'pack.age', bytes: new TextEncoder().encode('sealed') };
  expect(await saveFile(window, file)).toEqual({ place: 'pack\ufffd.age' });
});
