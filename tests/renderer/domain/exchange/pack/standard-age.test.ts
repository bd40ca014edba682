import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPack } from '../../../../../renderer/domain/exchange/pack/read-pack.ts';
import { writePack } from '../../../../../renderer/domain/exchange/pack/write-pack.ts';
import { codersPassphrase, codingPack, leadKey, returnPack } from '../../../../support/packs/packs.ts';

const fixtures = 'tests/fixtures/packs';
const fixture = (name: string) => new Uint8Array(readFileSync(path.join(fixtures, name)));
/** Each passphrase costs seconds, and the machines are shared. */
const patience = { timeout: 300_000 };
const coder = { kind: 'coding', passphrase: codersPassphrase } as const;
const lead = { kind: 'return', identities: [leadKey.identity] } as const;

/** The pack that a document of the fixtures describes: all but its own first two words. */
function described(name: string): unknown {
  const { format, version, ...pack } = JSON.parse(readFileSync(path.join(fixtures, name), 'utf8'));
  expect({ format, version }).toEqual({ format: 'outcome-coder-pack', version: 1 });
  return pack;
}

describe('a file made by the standard age program', patience, () => {
  it('opens with its passphrase, as bytes and as lines of letters', async () => {
    const pack = described('coding-pack.json');
    expect(await readPack(fixture('coding-pack.age'), coder)).toEqual({ pack });
    expect(await readPack(fixture('coding-pack-armored.age'), coder)).toEqual({ pack });
  });

  it("opens with the lead's key", async () => {
    expect(await readPack(fixture('return.age'), lead)).toEqual({ pack: described('return.json') });
  });
});

const runs = (program: string, ...options: string[]) => spawnSync(program, options).status === 0;
const hasAge = runs('age', '--version');
const canTypeIntoAge = hasAge && runs('python3', '--version');
if (!canTypeIntoAge)
  console.warn(
    'SKIPPED: no age program (or no python3 to type into it) is installed here, so it opens none of our packs.',
  );

describe('the standard age program, where it is installed', patience, () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packs-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const saved = (name: string, bytes: Uint8Array) => {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };

  it.skipIf(!hasAge)('opens our return packs, and the documented JSON is inside', async () => {
    const pack = await returnPack();
    const file = saved('return.age', await writePack(pack, { kind: 'return', recipient: leadKey.recipient }));
    const json = execFileSync('age', ['-d', '-i', path.join(fixtures, 'lead-key.txt'), file], { encoding: 'utf8' });
    expect(JSON.parse(json)).toEqual({ format: 'outcome-coder-pack', version: 1, ...pack });
  });

  it.skipIf(!canTypeIntoAge)('opens our coding packs, and the documented JSON is inside', async () => {
    const file = saved('coding-pack.age', await writePack(codingPack(), coder));
    const json = path.join(folder, 'coding-pack.json');
    execFileSync('python3', ['tests/support/packs/open-by-passphrase.py', file, json, codersPassphrase]);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual({
      format: 'outcome-coder-pack',
      version: 1,
      ...codingPack(),
    });
  });
});
