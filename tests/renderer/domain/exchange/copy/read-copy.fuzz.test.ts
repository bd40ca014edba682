import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCopy } from '../../../../../renderer/domain/exchange/copy/read-copy.ts';
import { writeCopy } from '../../../../../renderer/domain/exchange/copy/write-copy.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { noon, project } from '../support/project.ts';

const facts = { savedAt: noon, appVersion: '0.1.0' };
const whole = await writeCopy(project(), facts);

const poison: fc.Arbitrary<unknown> = fc.constantFrom(
  null,
  true,
  '',
  '__proto__',
  'x'.repeat(1000),
  -1,
  0.5,
  1e308,
  2 ** 53,
  [],
  {},
  [[[[]]]],
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
);

/** The body with one value, found by chance, replaced. */
function withPoison(path: readonly number[], value: unknown): unknown {
  const root = JSON.parse(JSON.stringify({ ...facts, dataset: project() }));
  let at = root;
  for (const step of path) {
    const keys = Object.keys(at);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) break;
    const next = at[key];
    if (typeof next !== 'object' || next === null || step === path.at(-1)) {
      at[key] = value;
      break;
    }
    at = next;
  }
  return root;
}

describe('readCopy never throws', () => {
  it('on any bytes, nor on a copy with some bytes changed or cut', async () => {
    const mutated = fc
      .tuple(
        fc.nat({ max: whole.length }),
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 5 }),
      )
      .map(([cut, edits]) => {
        const bytes = whole.slice(0, cut % 2 === 0 ? whole.length : cut);
        for (const [at, byte] of edits) if (at < bytes.length) bytes[at] = byte;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated), async (bytes) => {
        const result = await readCopy(bytes);
        if (!('problem' in result)) expect(result.dataset).toEqual(project());
      }),
      { numRuns: propertyRuns },
    );
  });

  it('on a right hash over a body with a wrong value anywhere, and keeps the prototypes clean', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 8 }), poison, async (path, value) => {
        const body = withPoison(path, value);
        const sha256 = createHash('sha256').update(JSON.stringify(body), 'utf8').digest('hex');
        const file = JSON.stringify({ format: 'outcome-coder-copy', version: 2, sha256, body });
        const result = await readCopy(new TextEncoder().encode(file));
        expect('problem' in result || 'dataset' in result).toBe(true);
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      }),
      { numRuns: propertyRuns },
    );
  });
});
