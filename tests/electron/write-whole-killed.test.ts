import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { transformWithOxc } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

const kills = Number(process.env.KILLS ?? 3);
const size = 4 * 1024 * 1024;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'outcome-coder-kill-'));
  const source = await readFile(path.resolve(import.meta.dirname, '../../electron/write-whole.ts'), 'utf8');
  const { code } = await transformWithOxc(source, 'write-whole.ts');
  await writeFile(path.join(folder, 'write-whole.mjs'), code);
  await writeFile(
    path.join(folder, 'writer.mjs'),
    `import { writeWhole } from './write-whole.mjs';
     for (let letter = 97; ; letter = letter === 122 ? 97 : letter + 1) {
       await writeWhole(process.argv[2], new Uint8Array(${size}).fill(letter));
       process.stdout.write(String.fromCharCode(letter));
     }`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a process killed while it writes leaves the file whole, old or new', {
  timeout: 60_000 + kills * 10_000,
}, async () => {
  const target = path.join(folder, 'segments.csv');
  for (let round = 0; round < kills; round += 1) {
    const writer = spawn(process.execPath, [path.join(folder, 'writer.mjs'), target], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // Killed in another place each time: after the first whole file, so many further pieces of output later.
    for (let seen = 0; seen <= round % 4; seen += 1) await once(writer.stdout, 'data');
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const content = await readFile(target);
    expect(content.byteLength).toBe(size);
    expect(new Set(content).size).toBe(1);
  }
  // What a killed process leaves beside the file is plainly ours and never mistaken for a result.
  const beside = (await readdir(folder)).filter((name) => !/^(writer|write-whole)\.mjs$|^segments\.csv$/.test(name));
  expect(beside.every((name) => /^\.outcome-coder-[\w-]+\.tmp$/.test(name))).toBe(true);
});
