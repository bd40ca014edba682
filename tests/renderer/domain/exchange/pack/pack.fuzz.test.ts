import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../../../../renderer/domain/exchange/pack/pack.ts';
import { writeDocument } from '../../../../../renderer/domain/exchange/pack/pack-document.ts';
import { readPack, readPackDocument } from '../../../../../renderer/domain/exchange/pack/read-pack.ts';
import { writePack } from '../../../../../renderer/domain/exchange/pack/write-pack.ts';
import { anyPack } from '../../../../support/packs/any-pack.ts';
import { mutatedBytes, mutatedJson } from '../../../../support/packs/mutations.ts';
import { codersPassphrase, codingPack, leadKey, returnPack, wholeReturnPack } from '../../../../support/packs/packs.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

/** With `PROPERTY_RUNS=1000`, as in `.ci/run`: 2,000 mutations of documents, and 2,000 of sealed files. */
const halfOfThem = { numRuns: propertyRuns };
const allOfThem = { numRuns: 2 * propertyRuns };
/** Each passphrase costs seconds, and the machines are shared. */
const patience = { timeout: 300_000 };
const lead = { kind: 'return', identities: [leadKey.identity] } as const;
const forLead = { kind: 'return', recipient: leadKey.recipient } as const;

afterEach(() => {
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(Object.hasOwn(Object, 'polluted')).toBe(false);
});

/** A pack or a problem; and a pack is one that can go on its way: its coder's alone, and the same when it is read again. */
async function expectPackOrProblem(document: Uint8Array, wanted: Pack['kind']) {
  const result = await readPackDocument(document, wanted);
  if ('problem' in result) {
    expect(result.problem.code).toMatch(/^[a-z_]+$/);
    expect(typeof result.problem.place).toBe('string');
    return;
  }
  const { pack } = result;
  expect(pack.sheets.every(({ coderId }) => coderId === pack.coder.id)).toBe(true);
  expect(await readPackDocument(writeDocument(pack), wanted)).toEqual({ pack });
}

describe('a document', patience, async () => {
  const documents = [codingPack(), await returnPack(), await wholeReturnPack()];

  it('with any of its records changed, put twice, left out or poisoned is a pack or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), mutatedJson(), async (pack, mutate) => {
        const head = { format: 'outcome-coder-pack', version: 1 };
        const document = mutate(JSON.parse(JSON.stringify({ ...head, ...pack })));
        await expectPackOrProblem(new TextEncoder().encode(JSON.stringify(document)), pack.kind);
      }),
      halfOfThem,
    );
  });

  it('with any of its bytes changed, cut or put elsewhere is a pack or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), mutatedBytes(), async (pack, mutate) => {
        await expectPackOrProblem(mutate(writeDocument(pack)), pack.kind);
      }),
      halfOfThem,
    );
  });
});

describe('a sealed file', patience, async () => {
  const sealed = await writePack(await wholeReturnPack(), forLead);

  it('with any of its bytes changed, cut or put elsewhere is a problem, and never a pack', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedBytes(), async (mutate) => {
        const file = mutate(sealed);
        fc.pre(!Buffer.from(file).equals(Buffer.from(sealed)));
        expect(await readPack(file, lead)).toHaveProperty('problem.code');
      }),
      allOfThem,
    );
  });

  it('whose head or tail is of another sealed file is never a pack', async () => {
    const other = await writePack(await returnPack(), forLead);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 400 }), fc.nat({ max: 400 }), async (head, tail) => {
        const file = Uint8Array.from([...sealed.slice(0, head), ...other.slice(tail)]);
        fc.pre(!Buffer.from(file).equals(Buffer.from(other)));
        expect(await readPack(file, lead)).toHaveProperty('problem.code');
      }),
      halfOfThem,
    );
  });

  it('that a passphrase opens, changed in its salt, its cost, its key, its seal or its content, is never a pack', async () => {
    const file = readFileSync('tests/fixtures/packs/coding-pack.age');
    const [salt, cost, seal] = ['scrypt ', ' 18', '--- '].map((text) => file.indexOf(text));
    if (salt === undefined || cost === undefined || seal === undefined) throw new Error('The fixture has no header');
    const places = [salt + 9, cost + 2, cost + 9, seal + 9, file.length - 900];
    for (const place of places) {
      const changed = Uint8Array.from(file);
      changed[place] = file[place] === 0x37 ? 0x36 : 0x37;
      const result = await readPack(changed, { kind: 'coding', passphrase: codersPassphrase });
      expect([place, result]).toEqual([
        place,
        { problem: expect.objectContaining({ code: expect.stringMatching(/^(wrong_passphrase|altered|cut_off)$/) }) },
      ]);
    }
  });
});

describe('writing and reading', patience, () => {
  it('give the same pack, whatever texts, attributes and codings it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyPack(), async (given) => {
        const pack = await given;
        expect(await readPackDocument(writeDocument(pack), pack.kind)).toEqual({ pack });
        if (pack.kind === 'return') expect(await readPack(await writePack(pack, forLead), lead)).toEqual({ pack });
      }),
      halfOfThem,
    );
  });
});
