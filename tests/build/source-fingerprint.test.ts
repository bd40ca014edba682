import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourceFingerprint } from '../../build/source-fingerprint.mjs';

let folder: string;
const fingerprint = () => sourceFingerprint(folder, ['source', 'package.json']);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-print-'));
  mkdirSync(path.join(folder, 'source', 'part'), { recursive: true });
  writeFileSync(path.join(folder, 'source', 'part', 'a.ts'), 'a');
  writeFileSync(path.join(folder, 'package.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('stays while nothing changes', () => {
  expect(fingerprint()).toBe(fingerprint());
});

it.each([
  ['a file is written', () => writeFileSync(path.join(folder, 'source', 'part', 'a.ts'), 'ab')],
  ['a file is added', () => writeFileSync(path.join(folder, 'source', 'b.ts'), '')],
  ['a file is removed', () => rmSync(path.join(folder, 'source', 'part', 'a.ts'))],
])('changes when %s', (_, change) => {
  const before = fingerprint();
  change();
  expect(fingerprint()).not.toBe(before);
});
