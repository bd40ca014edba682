import * as nodeFileSystem from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileSystem, writeWhole } from '../../electron/write-whole.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
let folder: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'outcome-coder-write-'));
  target = path.join(folder, 'segments.csv');
  await writeFile(target, 'old');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });

/** Node's file system whose next call of one step fails. */
function failing(step: 'writeFile' | 'sync' | 'rename'): FileSystem {
  const fail = () => Promise.reject(full);
  return {
    ...nodeFileSystem,
    rename: step === 'rename' ? fail : nodeFileSystem.rename,
    open: async (...parameters) => {
      const handle = await nodeFileSystem.open(...parameters);
      if (step !== 'rename') Object.defineProperty(handle, step, { value: fail });
      return handle;
    },
  };
}

describe('a file is written whole or not at all', () => {
  it('replaces the old content and leaves nothing beside it', async () => {
    await writeWhole(target, bytes('new'));
    expect(await readFile(target, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['segments.csv']);
  });

  it('makes a file that was not there', async () => {
    await writeWhole(path.join(folder, 'other.csv'), bytes('new'));
    expect(await readFile(path.join(folder, 'other.csv'), 'utf8')).toBe('new');
  });

  it.each(['writeFile', 'sync', 'rename'] as const)(
    'keeps the old content when %s fails, and cleans up',
    async (step) => {
      await expect(writeWhole(target, bytes('new'), failing(step))).rejects.toBe(full);
      expect(await readFile(target, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['segments.csv']);
    },
  );

  it('throws the system’s own error for a folder that is not there', async () => {
    const nowhere = path.join(folder, 'gone', 'segments.csv');
    await expect(writeWhole(nowhere, bytes('new'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('writes the file behind a link and leaves the link itself alone', async () => {
    const link = path.join(folder, 'link.csv');
    await writeWhole(link, bytes('new'), { ...nodeFileSystem, realpath: () => Promise.resolve(target) });
    expect(await readFile(target, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['segments.csv']);
  });
});
