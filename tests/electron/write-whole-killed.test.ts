import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { transformWithOxc } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';

const half = 2 * 1024 * 1024;
let folder: string;
let target: string;

/** Writes 'b's over the target and is killed, as by a crash or a power cut, at the step named on the command line. */
const writer = `
import * as files from 'node:fs/promises';
import { writeWhole } from './write-whole.mjs';
const [target, step] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');
const open = async (...parameters) => {
  const handle = await files.open(...parameters);
  const { writeFile } = handle;
  if (step === 'half-way') handle.writeFile = async (bytes) => {
    await writeFile.call(handle, bytes.subarray(0, ${half}));
    die();
  };
  if (step === 'before the sync') handle.sync = die;
  return handle;
};
const rename = async (from, to) => {
  if (step === 'before the rename') die();
  await files.rename(from, to);
  if (step === 'after the rename') die();
};
await writeWhole(target, new Uint8Array(${2 * half}).fill(98), { ...files, open, rename });
`;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'outcome-coder-kill-'));
  target = path.join(folder, 'segments.csv');
  const source = await readFile(path.resolve(import.meta.dirname, '../../electron/write-whole.ts'), 'utf8');
  const { code } = await transformWithOxc(source, 'write-whole.ts');
  await writeFile(path.join(folder, 'write-whole.mjs'), code);
  await writeFile(path.join(folder, 'writer.mjs'), writer);
  await writeFile(target, 'a'.repeat(half));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it.each([
  ['half-way', 'a'.repeat(half)],
  ['before the sync', 'a'.repeat(half)],
  ['before the rename', 'a'.repeat(half)],
  ['after the rename', 'b'.repeat(2 * half)],
])('a process killed %s leaves the file whole', async (step, expected) => {
  const { error, status } = spawnSync(process.execPath, [path.join(folder, 'writer.mjs'), target, step]);
  expect(error).toBeUndefined();
  expect(status).not.toBe(0);
  expect((await readFile(target, 'utf8')) === expected).toBe(true);
  // What a killed process leaves beside the file is plainly ours and never mistaken for a result.
  const beside = (await readdir(folder)).filter((name) => !/^(writer|write-whole)\.mjs$|^segments\.csv$/.test(name));
  expect(beside.filter((name) => !/^\.outcome-coder-[\w-]+\.tmp$/.test(name))).toEqual([]);
});
