import { EventEmitter } from 'node:events';
import type { PathLike } from 'node:fs';
import { appendFile, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listFolderFiles } from '../../electron/folder-files.ts';
import { readAtMost } from '../../electron/read-at-most.ts';
import { chooseTeamFolder, listTeamFolder, readFromTeamFolder, writeToTeamFolder } from '../../electron/team-folder.ts';

const electron = vi.hoisted(() => ({ folder: '', chosen: null as string | null, meanwhile: () => {} }));

vi.mock('electron', () => ({
  app: { getPath: (name: string) => `${electron.folder}/${name}` },
  dialog: {
    showOpenDialog: async () => {
      electron.meanwhile();
      return { canceled: electron.chosen === null, filePaths: [electron.chosen].filter(Boolean) };
    },
  },
}));

const contents = new EventEmitter();
const window: BrowserWindow = Object.create(null, { webContents: { value: contents } });
const name = 'Study_return_BH_2026-11-22.age';
const bytes = (text: string) => new TextEncoder().encode(text);
/** How a file begins that a key opens. */
const keyed = 'age-encryption.org/v1\n-> X25519 a\n';
const place = path.join('drive', 'study');
let folder: string;

beforeEach(async () => {
  electron.folder = await mkdtemp(path.join(os.tmpdir(), 'outcome-coder-team-'));
  electron.meanwhile = () => {};
  await mkdir(path.join(electron.folder, 'userData'));
  folder = path.join(electron.folder, place);
  await mkdir(folder, { recursive: true });
  electron.chosen = folder;
});
afterEach(() => rm(electron.folder, { recursive: true, force: true }));

const names = async () => {
  const listed = await listTeamFolder();
  return listed && 'files' in listed ? listed.files.map((file) => file.name).sort() : listed;
};

describe('without a folder of the team', () => {
  it('nothing is listed, read or written', async () => {
    expect(await listTeamFolder()).toBeNull();
    expect(await readFromTeamFolder(window, name)).toBeNull();
    expect(await writeToTeamFolder(window, { name, bytes: bytes('sealed') })).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('a dialog that is cancelled, or answered after the page is gone, chooses none', async () => {
    electron.chosen = null;
    expect(await chooseTeamFolder(window)).toBeNull();
    electron.chosen = folder;
    electron.meanwhile = () => contents.emit('did-navigate');
    expect(await chooseTeamFolder(window)).toBeNull();
    expect(await listTeamFolder()).toBeNull();
  });
});

describe('the folder of the team', () => {
  beforeEach(async () => {
    expect(await chooseTeamFolder(window)).toEqual({ place });
  });

  it('gives a pack back as it was written, and leaves nothing beside it', async () => {
    const sealed = bytes(keyed);
    expect(await writeToTeamFolder(window, { name, bytes: sealed })).toEqual({ place: name });
    expect(await readdir(folder)).toEqual([name]);
    expect(await readFromTeamFolder(window, name)).toEqual({ name, bytes: sealed });
    expect(await listTeamFolder()).toMatchObject({ place, files: [{ name, size: sealed.length, head: sealed }] });
  });

  it('never writes over a file, nor through a link: the second of a name is numbered', async () => {
    const mine = path.join(electron.folder, 'mine.txt');
    await writeFile(mine, 'mine');
    await symlink(mine, path.join(folder, name));
    const both = ['one', 'two'].map((text) => writeToTeamFolder(window, { name, bytes: bytes(text) }));
    const places = (await Promise.all(both)).map((outcome) => outcome?.place).sort();
    expect(places).toEqual(['Study_return_BH_2026-11-22-2.age', 'Study_return_BH_2026-11-22-3.age']);
    expect(await readFile(mine, 'utf8')).toBe('mine');
  });

  it('lists finished packs alone: no links, folders, hidden files, temporary files or other files', async () => {
    const others = ['.hidden.age', '~$Study.age', '~syncthing~Study.age.tmp', 'Study.age.part', 'notes.txt', '.age'];
    for (const one of [...others, name]) await writeFile(path.join(folder, one), keyed);
    await mkdir(path.join(folder, 'folder.age'));
    await symlink(path.join(folder, 'notes.txt'), path.join(folder, 'link.age'));
    expect(await names()).toEqual([name]);
    expect(await readFromTeamFolder(window, 'link.age')).toEqual({ problem: 'missing', place: 'link.age' });
    expect(await readFromTeamFolder(window, 'gone.age')).toEqual({ problem: 'missing', place: 'gone.age' });
  });

  it('tells the first kilobyte of a pack, however large it is', async () => {
    const whole = keyed.padEnd(5000, '7');
    await writeFile(path.join(folder, name), whole);
    const listed = await listTeamFolder();
    expect(listed).toMatchObject({ files: [{ size: 5000, head: bytes(whole.slice(0, 1024)) }] });
  });

  it('tells of a return however many other files are newer, as bytes or as letters', async () => {
    const later = new Date(Date.UTC(2040, 0, 1));
    const scrypt = 'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\n';
    const inLetters = (text: string) =>
      `-----BEGIN AGE ENCRYPTED FILE-----\n${Buffer.from(text.padEnd(60, 'x')).toString('base64')}\n`;
    for (let one = 0; one < 1001; one += 1) {
      const file = path.join(folder, `other-${one}.age`);
      await writeFile(file, [scrypt, inLetters(scrypt), 'x'][one % 3] ?? '');
      await utimes(file, later, later);
    }
    await writeFile(path.join(folder, name), keyed);
    await writeFile(path.join(folder, 'letters.age'), inLetters(keyed));
    expect(await names()).toEqual([name, 'letters.age']);
  });

  it('is told as missing when its drive is gone, and is never made in its place', async () => {
    await rm(path.dirname(folder), { recursive: true });
    const gone = { problem: 'missing', place };
    expect(await listTeamFolder()).toEqual(gone);
    expect(await writeToTeamFolder(window, { name, bytes: bytes('sealed') })).toEqual(gone);
    expect(await readdir(electron.folder)).toEqual(['userData']);
  });

  it('takes no pack that is too large to be opened again', async () => {
    const large = Object.create(Uint8Array.prototype, { byteLength: { value: 400 * 1024 * 1024 + 1 } });
    expect(await writeToTeamFolder(window, { name, bytes: large })).toEqual({ problem: 'too_large', place: name });
  });
});

describe('a file of a folder', () => {
  it('that cannot be looked at hides no other', async () => {
    for (const one of ['bad.age', 'good.age']) await writeFile(path.join(folder, one), keyed);
    const lookAt: typeof lstat = Object.assign((file: PathLike) =>
      String(file).endsWith('bad.age') ? Promise.reject(new Error('EIO')) : lstat(file),
    );
    const wanted = { isWanted: () => true, headLength: 10, most: 10 };
    const listed = await listFolderFiles(folder, wanted, { readdir, lstat: lookAt });
    expect(listed.map((file) => file.name)).toEqual(['good.age']);
  });

  it('is read as far as it went when it was opened, however fast it grows', async () => {
    const file = path.join(folder, name);
    await writeFile(file, new Uint8Array(1024 * 1024));
    const reading = readAtMost(file, 2 * 1024 * 1024);
    for (let more = 0; more < 20; more += 1) await appendFile(file, new Uint8Array(1024 * 1024));
    expect((await reading)?.length).toBeLessThanOrEqual(2 * 1024 * 1024);
  });
});
