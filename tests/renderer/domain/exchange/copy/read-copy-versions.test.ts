import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCopy } from '../../../../../renderer/domain/exchange/copy/read-copy.ts';
import { writeCopy } from '../../../../../renderer/domain/exchange/copy/write-copy.ts';
import { noon, project } from '../support/project.ts';

const facts = { savedAt: noon, appVersion: '0.1.0' };
const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A copy with a right hash over whatever body is given, of whatever version. */
function copyOf(version: number, body: unknown): Uint8Array {
  const sha256 = createHash('sha256').update(JSON.stringify(body), 'utf8').digest('hex');
  return encode(JSON.stringify({ format: 'outcome-coder-copy', version, sha256, body }));
}

describe('a copy of version 1', () => {
  // Written by the program as it was before version 2 (commit 29cbe1d), not by this one.
  const bytes = () => new Uint8Array(readFileSync('tests/fixtures/copies/version-1.outcomes'));

  it('opens, as a project from which nothing was withdrawn', async () => {
    const result = await readCopy(bytes());
    if ('problem' in result) throw new Error(result.problem.code);
    const { dataset, savedAt, appVersion } = result;
    expect({ savedAt, appVersion }).toEqual(facts);
    expect(dataset.withdrawals).toEqual([]);
    expect(dataset.project).not.toHaveProperty('name');
    expect(dataset.narratives).toEqual(project().narratives);
    expect(dataset.sheets[0]?.codings[0]).toMatchObject({ start: 3, end: 17, memo: 'A memo of version 1.' });
    expect(dataset.changes.map(({ label }) => label)).toEqual(['import_narratives', 'add_code', 'save_copy']);
  });

  it('is written anew as version 3, with the same content', async () => {
    const first = await readCopy(bytes());
    if ('problem' in first) throw new Error(first.problem.code);
    const again = await writeCopy(first.dataset, first);
    expect(JSON.parse(decode(again))).toMatchObject({ version: 3 });
    expect(await readCopy(again)).toEqual(first);
  });

  it('that was altered does not', async () => {
    const altered = decode(bytes()).replace('A memo of version 1.', 'A memo of version 2.');
    expect(await readCopy(encode(altered))).toMatchObject({ problem: { code: 'damaged' } });
  });
});

describe('a copy of another version', () => {
  it('is not opened if it is newer, whatever is in it', async () => {
    expect(await readCopy(copyOf(4, { future: true }))).toMatchObject({
      problem: { code: 'newer_version', details: { version: 4, newest: 3 } },
    });
  });

  it.each([0, -1, 1.5])('is damaged if it never was (%s)', async (version) => {
    const bytes = copyOf(version, { ...facts, dataset: project() });
    expect(await readCopy(bytes)).toMatchObject({ problem: { code: 'damaged' } });
  });
});
