import * as nodeFileSystem from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupFileSystem, listBackupFiles, writeBackupFile } from '../../electron/backup-files.ts';
import { isFolderFile } from '../../electron/folder-files.ts';

const ending = '_3f2a1b9c.outcomes';
const name = `Study_backup_2026-11-22T06-00-00Z${ending}`;
const bytes = (text: string) => new TextEncoder().encode(text);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'outcome-coder-backups-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const failure = (code: string) => Object.assign(new Error(code), { code });

/** Node's file system whose open files fail at `writeFile`, as on a disk that fills up meanwhile. */
function fillingUp(): BackupFileSystem {
  return {
    ...nodeFileSystem,
    open: async (...parameters) => {
      const handle = await nodeFileSystem.open(...parameters);
      Object.defineProperty(handle, 'writeFile', { value: () => Promise.reject(failure('ENOSPC')) });
      return handle;
    },
  };
}

const names = async () => (await listBackupFiles(folder, ending)).map((file) => file.name);

describe('writing a backup', () => {
  it('puts it whole under its name and leaves nothing beside it', async () => {
    expect(await writeBackupFile(folder, { name, bytes: bytes('sealed') })).toBe(name);
    expect(await readdir(folder)).toEqual([name]);
    expect(await readFile(path.join(folder, name), 'utf8')).toBe('sealed');
  });

  it('never takes the name of another: a clock that goes back costs no earlier backup', async () => {
    for (const text of ['one', 'two', 'three']) await writeBackupFile(folder, { name, bytes: bytes(text) });
    const stem = 'Study_backup_2026-11-22T06-00-00Z';
    const texts = await Promise.all(
      ['', '-2', '-3'].map((number) => readFile(path.join(folder, `${stem}${number}${ending}`), 'utf8')),
    );
    expect(texts).toEqual(['one', 'two', 'three']);
    expect((await names()).sort()).toEqual([`${stem}-2${ending}`, `${stem}-3${ending}`, name].sort());
  });

  it('does not write through a link that bears its name', async () => {
    const elsewhere = path.join(folder, 'elsewhere.txt');
    await writeFile(elsewhere, 'mine');
    await symlink(elsewhere, path.join(folder, name));
    await writeBackupFile(folder, { name, bytes: bytes('sealed') });
    expect(await readFile(elsewhere, 'utf8')).toBe('mine');
  });

  it('on a disk that is full, costs neither an earlier backup nor leaves half a file', async () => {
    await writeBackupFile(folder, { name, bytes: bytes('earlier') });
    await expect(writeBackupFile(folder, { name, bytes: bytes('later') }, fillingUp())).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(await readdir(folder)).toEqual([name]);
    expect(await readFile(path.join(folder, name), 'utf8')).toBe('earlier');
  });

  it('sweeps first what a crash of ours has left there, so that a disk full of it takes a backup again', async () => {
    const left = '.outcome-coder-11111111-0000-4000-8000-111111111111.tmp';
    await writeFile(path.join(folder, left), 'x');
    vi.setSystemTime(Date.now() + 61 * 60 * 1000);
    await expect(writeBackupFile(folder, { name, bytes: bytes('sealed') }, fillingUp())).rejects.toThrow();
    vi.useRealTimers();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the list of backups', () => {
  it('holds regular files with the ending, each with its size, time and first 16 KiB', async () => {
    const large = new Uint8Array(20_000).fill(7);
    await writeFile(path.join(folder, name), large);
    await utimes(path.join(folder, name), 1000, 1000);
    expect(await listBackupFiles(folder, ending)).toEqual([
      { name, size: 20_000, modifiedAt: 1_000_000, head: new Uint8Array(16_384).fill(7) },
    ]);
  });

  it('leaves out links, folders, other projects and what is no backup', async () => {
    await writeFile(path.join(folder, 'a_00000000.outcomes'), 'x');
    await writeFile(path.join(folder, 'b_3f2a1b9c.outcomes.txt'), 'x');
    await writeFile(path.join(folder, ending), 'x');
    await mkdir(path.join(folder, `folder${ending}`));
    await symlink(path.join(folder, 'a_00000000.outcomes'), path.join(folder, `link${ending}`));
    await writeFile(path.join(folder, name), 'x');
    expect(await names()).toEqual([name]);
    expect(await isFolderFile(folder, `link${ending}`)).toBe(false);
    expect(await isFolderFile(folder, `folder${ending}`)).toBe(false);
    expect(await isFolderFile(folder, `gone${ending}`)).toBe(false);
    expect(await isFolderFile(folder, name)).toBe(true);
  });

  it('throws the system’s own error for a folder that is gone', async () => {
    await expect(listBackupFiles(path.join(folder, 'gone'), ending)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
