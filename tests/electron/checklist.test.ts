import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** A row of the table: its number, the file and line that answer the point, and the test that shows it. */
const row = /^\| (\d+) \| [^|]+ \| `([^`]+)`: `([^`]+)` \| `([^`]+)`: '([^|]+)' \|$/gm;
const rows = [...read('electron/README.md').matchAll(row)].map(([, ...cells]) => cells);

describe('the checklist in the README of the shell', () => {
  it('has the twenty points of Electron’s own', () => {
    expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it.each(rows)('point %s: %s still has the line, and the test is still there', (_, file, line, test, title) => {
    expect({ line: read(file ?? '').includes(line ?? '?'), test: read(test ?? '').includes(title ?? '?') }).toEqual({
      line: true,
      test: true,
    });
  });
});

describe('the shell', () => {
  it('switches on no Blink feature and opens nothing in another program', () => {
    const sources = readdirSync(path.join(root, 'electron')).filter((name) => name.endsWith('.ts'));
    const suspect =
      /enableBlinkFeatures|enable-blink-features|openExternal|openPath|crashReporter|\bshell\b.*from 'electron'/;
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((name) => suspect.test(read(path.join('electron', name))))).toEqual([]);
  });

  it('has Electron pinned to one version', () => {
    expect(JSON.parse(read('package.json')).devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
