import * as nodeFileSystem from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WholeFileSystem, writeTogether } from '../../electron/write-together.ts';

const names = ['a.csv', 'b.csv', 'c.csv'];
const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'outcome-coder-together-'));
  await writeFile(path.join(folder, 'a.csv'), 'old a');
  await writeFile(path.join(folder, 'c.csv'), 'old c');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const wanted = () =>
  names.map((name) => ({ target: path.join(folder, name), bytes: new TextEncoder().encode(`new ${name[0]}`) }));

/** Everything in the folder, by name. */
async function content(): Promise<Record<string, string>> {
  const found = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(found.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')])),
  );
}

describe('several files are written all or none', () => {
  it('replaces what was there and leaves nothing beside it', async () => {
    expect(await writeTogether(wanted())).toBeNull();
    expect(await content()).toEqual({ 'a.csv': 'new a', 'b.csv': 'new b', 'c.csv': 'new c' });
  });

  it.each([0, 1, 2])('leaves the folder as it was when writing file %i fails, and names that file', async (failing) => {
    let opened = -1;
    const files: WholeFileSystem = {
      ...nodeFileSystem,
      open: async (...parameters) => {
        const handle = await nodeFileSystem.open(...parameters);
        if (parameters[1] === 'wx') opened += 1;
        if (opened === failing) Object.defineProperty(handle, 'writeFile', { value: () => Promise.reject(full) });
        return handle;
      },
    };
    expect(await writeTogether(wanted(), files)).toEqual({
      target: path.join(folder, names[failing] ?? ''),
      error: full,
    });
    expect(await content()).toEqual({ 'a.csv': 'old a', 'c.csv': 'old c' });
  });

  it.each(['with', 'without'])(
    'takes back what was renamed when a file is held open, on a disk %s links',
    async (links) => {
      const held = path.join(folder, 'c.csv');
      const busy = Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      const files: WholeFileSystem = {
        ...nodeFileSystem,
        link: links === 'with' ? nodeFileSystem.link : () => Promise.reject(new Error('EPERM')),
        rename: (from, to) => (to === held ? Promise.reject(busy) : nodeFileSystem.rename(from, to)),
      };
      expect(await writeTogether(wanted(), files)).toEqual({ target: held, error: busy });
      expect(await content()).toEqual({ 'a.csv': 'old a', 'c.csv': 'old c' });
    },
  );
});
