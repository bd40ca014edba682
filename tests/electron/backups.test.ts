import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseBackupFolder } from '../../electron/backup-folder.ts';
import { listBackups, readBackup, removeBackups, writeBackup } from '../../electron/backups.ts';
import { parseSetting, shownFolder } from '../../electron/kept-folder.ts';

const electron = vi.hoisted(() => ({ folder: '', chosen: null as string | null, meanwhile: () => {} }));
const disk = vi.hoisted(() => ({ refuses: null as string | null }));

vi.mock('electron', () => ({
  app: { getPath: (name: string) => `${electron.folder}/${name}` },
  dialog: {
    showOpenDialog: async () => {
      electron.meanwhile();
      return { canceled: electron.chosen === null, filePaths: [electron.chosen].filter(Boolean) };
    },
  },
}));

// A stick that refuses files for real would need another user or a device of its own.
vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  const open: typeof real.open = async (file, flags, ...rest) => {
    if (disk.refuses !== null && flags === 'wx' && String(file).includes('stick'))
      throw Object.assign(new Error('refused'), { code: disk.refuses });
    return real.open(file, flags, ...rest);
  };
  return { ...real, open };
});

const contents = new EventEmitter();
const window: BrowserWindow = Object.create(null, { webContents: { value: contents } });
const ending = '_3f2a1b9c.outcomes';
const name = `Study_backup_2026-11-22T06-00-00Z${ending}`;
const file = { name, bytes: new TextEncoder().encode('sealed') };
const suggested = path.join('documents', 'Outcome Coder backups');

beforeEach(async () => {
  electron.folder = await mkdtemp(path.join(os.tmpdir(), 'outcome-coder-backups-'));
  electron.chosen = null;
  electron.meanwhile = () => {};
  disk.refuses = null;
  await mkdir(path.join(electron.folder, 'userData'));
});
afterEach(() => rm(electron.folder, { recursive: true, force: true }));

/** Has the user choose a folder, made for them, and answers with its path. */
async function choose(folder: string): Promise<string> {
  electron.chosen = path.join(electron.folder, folder);
  await mkdir(electron.chosen, { recursive: true });
  expect(await chooseBackupFolder(window)).toEqual({ place: folder });
  return electron.chosen;
}

describe('the suggested folder', () => {
  it('is made by the first backup and not by looking', async () => {
    expect(await listBackups(window, ending)).toEqual({ place: suggested, isUsersChoice: false, files: [] });
    expect(await readdir(electron.folder)).toEqual(['userData']);
    expect(await writeBackup(window, file)).toEqual({ place: name });
    expect(await readdir(path.join(electron.folder, suggested))).toEqual([name]);
    expect(await readBackup(window, name)).toEqual(file);
  });

  it('two backups of one name at once are both kept', async () => {
    const both = [writeBackup(window, file), writeBackup(window, file)];
    expect(await Promise.all(both)).toEqual([{ place: name }, { place: name.replace('00Z', '00Z-2') }]);
    expect(await readdir(path.join(electron.folder, suggested))).toHaveLength(2);
  });
});

describe('a folder that the user has chosen', () => {
  it('takes the backups from then on; the old one keeps what it holds', async () => {
    await writeBackup(window, file);
    const stick = await choose(path.join('stick', 'backups'));
    await writeBackup(window, file);
    expect(await readdir(stick)).toEqual([name]);
    expect(await readdir(path.join(electron.folder, suggested))).toEqual([name]);
    expect(await listBackups(window, ending)).toMatchObject({
      place: path.join('stick', 'backups'),
      isUsersChoice: true,
      files: [{ name }],
    });
  });

  it('is told as missing when its disk has been taken out, and is never made in its place', async () => {
    const stick = await choose(path.join('stick', 'backups'));
    await rm(path.dirname(stick), { recursive: true });
    const gone = { problem: 'missing', place: path.join('stick', 'backups') };
    expect(await listBackups(window, ending)).toEqual(gone);
    expect(await writeBackup(window, file)).toEqual(gone);
    expect(await removeBackups(window, [name])).toEqual(gone);
    expect(await readBackup(window, name)).toEqual({ problem: 'missing', place: name });
    expect(await readdir(electron.folder)).toEqual(['userData']);
  });

  it.each([
    ['EROFS', 'read_only'],
    ['EACCES', 'read_only'],
    ['ENOSPC', 'no_space'],
  ])('that answers %s to a file is not taken, and the old choice stands', async (code, problem) => {
    const old = await choose(path.join('stick', 'backups'));
    const refused = path.join(electron.folder, 'stick', 'other');
    await mkdir(refused);
    electron.chosen = refused;
    disk.refuses = code;
    expect(await chooseBackupFolder(window)).toEqual({ problem, place: path.join('stick', 'other') });
    expect(await writeBackup(window, file)).toEqual({ problem, place: path.join('stick', 'backups') });
    disk.refuses = null;
    await writeBackup(window, file);
    expect(await readdir(old)).toEqual([name]);
    expect(await readdir(refused)).toEqual([]);
  });

  it('is not changed by a dialog that is cancelled', async () => {
    expect(await chooseBackupFolder(window)).toBeNull();
    expect(await listBackups(window, ending)).toMatchObject({ isUsersChoice: false });
  });

  it('is not changed by a dialog that is answered after the page has been loaded anew, as locking does', async () => {
    electron.chosen = path.join(electron.folder, 'theirs');
    await mkdir(electron.chosen);
    electron.meanwhile = () => contents.emit('did-navigate');
    expect(await chooseBackupFolder(window)).toBeNull();
    expect(await listBackups(window, ending)).toMatchObject({ isUsersChoice: false });
  });

  it('counts as none if what was kept of it cannot be read', async () => {
    await choose(path.join('stick', 'backups'));
    await writeFile(path.join(electron.folder, 'userData', 'backup-folder.json'), '{"folder": "../el');
    expect(await listBackups(window, ending)).toMatchObject({ place: suggested, isUsersChoice: false });
  });
});

describe('removing backups', () => {
  it('takes those that are named, whether still there or not, and leaves all else', async () => {
    const folder = await choose(path.join('stick', 'backups'));
    const other = `other${ending}`;
    for (const one of [name, other, 'thesis.docx']) await writeFile(path.join(folder, one), 'x');
    await mkdir(path.join(folder, `folder${ending}`));
    const named = [name, `gone${ending}`, `folder${ending}`];
    expect(await removeBackups(window, named)).toEqual({ place: path.join('stick', 'backups') });
    expect((await readdir(folder)).sort()).toEqual([`folder${ending}`, other, 'thesis.docx'].sort());
    expect(await readFile(path.join(folder, 'thesis.docx'), 'utf8')).toBe('x');
  });
});

it('a backup that is too large to be read again is not written', async () => {
  const bytes = Object.create(Uint8Array.prototype, { byteLength: { value: 400 * 1024 * 1024 + 1 } });
  expect(await writeBackup(window, { name, bytes })).toEqual({ problem: 'too_large', place: name });
});

it.each([
  [path.join(path.sep, 'home', 'person', 'Documents', 'Backups'), path.join('Documents', 'Backups')],
  [path.join(path.sep, 'stick'), 'stick'],
  [path.parse(process.cwd()).root, path.parse(process.cwd()).root],
])('%s is shown as %s', (folder, shown) => {
  expect(shownFolder(folder)).toBe(shown);
});

it.each(['', 'null', '7', '{}', '{"folder":7}', '{"folder":"relative/path"}', '{"folder":""}'])(
  'a kept choice of %j names no folder',
  (text) => expect(parseSetting(text)).toBeNull(),
);
