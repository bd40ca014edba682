import * as nodeFileSystem from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NewFileSystem, writeNew } from '../../electron/write-new.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const failure = (code: string) => Object.assign(new Error(code), { code });
let folder: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'outcome-coder-new-'));
  target = path.join(folder, 'a.age');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A disk without second names, as sticks and many network drives are. */
const withoutLinks: NewFileSystem = { ...nodeFileSystem, link: () => Promise.reject(failure('EPERM')) };

describe.each([
  ['a disk with second names', nodeFileSystem],
  ['a disk without them', withoutLinks],
])('on %s, a new file', (_kind, files: NewFileSystem) => {
  it('is whole, with nothing beside it', async () => {
    expect(await writeNew(target, bytes('sealed'), files)).toBe(true);
    expect(await readFile(target, 'utf8')).toBe('sealed');
    expect(await readdir(folder)).toEqual(['a.age']);
  });

  it('never takes the place of one that is there', async () => {
    await writeNew(target, bytes('first'), files);
    expect(await writeNew(target, bytes('second'), files)).toBe(false);
    expect(await readFile(target, 'utf8')).toBe('first');
    expect(await readdir(folder)).toEqual(['a.age']);
  });

  it('is written by one alone of several at the same moment', async () => {
    const outcomes = await Promise.all(['1', '2', '3', '4'].map((text) => writeNew(target, bytes(text), files)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await readFile(target, 'utf8')).toBe(String(outcomes.indexOf(true) + 1));
    expect(await readdir(folder)).toEqual(['a.age']);
  });
});

it('leaves nothing, not even the name, where it cannot be put in place', async () => {
  const files: NewFileSystem = { ...withoutLinks, rename: () => Promise.reject(failure('EACCES')) };
  await expect(writeNew(target, bytes('sealed'), files)).rejects.toMatchObject({ code: 'EACCES' });
  expect(await readdir(folder)).toEqual([]);
});
