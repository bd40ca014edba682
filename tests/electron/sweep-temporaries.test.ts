import * as nodeFileSystem from 'node:fs/promises';
import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sweepTemporaries } from '../../electron/sweep-temporaries.ts';
import { writeTogether } from '../../electron/write-together.ts';

const minute = 60 * 1000;
const ours = (digit: string) => `.outcome-coder-${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}.tmp`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'outcome-coder-sweep-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const sweepAfter = (minutes: number) => sweepTemporaries(folder, nodeFileSystem, Date.now() + minutes * minute);

describe('sweeping what a crash has left', () => {
  it('takes what has lain for an hour, and not what a save under way has just laid down', async () => {
    await writeFile(at(ours('1')), 'narrative');
    await sweepAfter(59);
    expect(await readdir(folder)).toEqual([ours('1')]);
    await sweepAfter(61);
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves every other name, links and folders alone, and what a link leads to', async () => {
    const others = ['.outcome-coder-notes.tmp', 'segments.csv', `${ours('3')}.txt`, `a${ours('4')}`];
    for (const name of others) await writeFile(at(name), 'mine');
    await symlink(at('segments.csv'), at(ours('5')));
    await mkdir(at(ours('6')));
    await sweepAfter(24 * 60);
    expect((await readdir(folder)).sort()).toEqual([...others, ours('5'), ours('6')].sort());
    expect(await readFile(at('segments.csv'), 'utf8')).toBe('mine');
  });

  it('counts the age of a second name from when it was made, not from when its file was written', async () => {
    await writeFile(at('old.csv'), 'old');
    await utimes(at('old.csv'), 1000, 1000);
    await link(at('old.csv'), at(ours('7')));
    await sweepAfter(0);
    expect((await readdir(folder)).sort()).toEqual([ours('7'), 'old.csv'].sort());
    await sweepAfter(61);
    expect(await readdir(folder)).toEqual(['old.csv']);
    expect(await readFile(at('old.csv'), 'utf8')).toBe('old');
  });

  it.each(['with', 'without'])('takes all that an export killed midway leaves, on a disk %s links', async (links) => {
    await writeFile(at('old.csv'), 'old');
    let arrived = () => {};
    const renaming = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const never = new Promise<never>(() => {});
    const bytes = new TextEncoder().encode('new');
    void writeTogether(
      [
        { target: at('old.csv'), bytes },
        { target: at('b.csv'), bytes },
      ],
      {
        ...nodeFileSystem,
        link: links === 'with' ? nodeFileSystem.link : () => Promise.reject(new Error('EPERM')),
        rename: () => {
          arrived();
          return never;
        },
      },
    );
    await renaming;
    expect(await readdir(folder)).toHaveLength(4);
    await sweepAfter(61);
    expect(await readdir(folder)).toEqual(['old.csv']);
    expect(await readFile(at('old.csv'), 'utf8')).toBe('old');
  });

  it('never keeps anybody from saving: what cannot be removed is printed and stays', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await writeFile(at(ours('8')), 'x');
    await writeFile(at(ours('9')), 'x');
    const held: typeof nodeFileSystem.rm = (file, options) =>
      String(file).includes('8888') ? Promise.reject(new Error('EBUSY')) : nodeFileSystem.rm(file, options);
    await sweepTemporaries(folder, { ...nodeFileSystem, rm: held }, Date.now() + 61 * minute);
    expect(await readdir(folder)).toEqual([ours('8')]);
    expect(print).toHaveBeenCalledOnce();
    await sweepTemporaries(at('gone'));
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
  });
});
