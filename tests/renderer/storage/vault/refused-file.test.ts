import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sealBytes } from '../../../../renderer/storage/vault/sealed-bytes.ts';
import {
  openSealedFile,
  readSealedFacts,
  readSealedHead,
  sealFile,
} from '../../../../renderer/storage/vault/sealed-file.ts';
import { findFacts, findHead, joined, partBinding } from '../../../../renderer/storage/vault/sealed-file-parts.ts';
import type { Vault, VaultKey } from '../../../../renderer/storage/vault/vault.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { sealedProject, someFacts } from './sealed-project.ts';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('./quick-key.ts')).quickKey,
}));

// As in the program, but for a limit that a test can reach.
vi.mock('../../../../renderer/workers/gzip.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../../../renderer/workers/gzip.ts')>();
  const gunzip: typeof original.gunzip = (bytes, limit) => {
    expect(limit).toBe(400 * 1024 * 1024);
    return original.gunzip(bytes, smallLimit);
  };
  return { ...original, gunzip };
});

const smallLimit = 100_000;
const content = new TextEncoder().encode('The young person said that nobody had asked them.');
let vault: Vault;
let key: VaultKey;
let file: Uint8Array<ArrayBuffer>;
/** Of the same project, sealed a moment later. */
let later: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const made = await sealedProject('');
  vault = made.vault;
  key = made.key;
  file = await sealFile(content, someFacts, vault, key);
  later = await sealFile(content, { ...someFacts, madeAt: someFacts.madeAt + 1 }, vault, key);
});

/** The code of the problem, or `opens`. */
async function outcome(bytes: Uint8Array, withKey = key): Promise<string> {
  const result = await openSealedFile(new Uint8Array(bytes), withKey);
  return 'problem' in result ? result.problem.code : 'opens';
}

/** Where the sealed facts stand, with their length, and where the content begins. */
function edges(of: Uint8Array): { factsAt: number; contentAt: number } {
  const facts = findFacts(of);
  if (!facts) throw new Error('no facts');
  return { factsAt: facts.start, contentAt: facts.end };
}

describe('a sealed file is refused', () => {
  it('with any one bit flipped, in whatever part', async () => {
    const seen = new Set<string>();
    for (let bit = 0; bit < file.length * 8; bit += 1) {
      seen.add(await outcome(file.map((byte, place) => (place === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))));
    }
    expect([...seen].sort()).toEqual(['damaged', 'newer_version', 'not_sealed', 'other_key']);
  });

  it('cut off anywhere', async () => {
    for (let length = 0; length < file.length; length += 1) {
      expect(await outcome(file.subarray(0, length))).toMatch(/^(damaged|not_sealed)$/);
    }
  });

  it('with a part of another backup of the same project, even one made in the same millisecond', async () => {
    const twin = await sealFile(content, someFacts, vault, key);
    for (const other of [later, twin]) {
      const { factsAt, contentAt } = edges(file);
      const ofOther = edges(other);
      const parts = [file.subarray(0, factsAt), file.subarray(factsAt, contentAt), file.subarray(contentAt)] as const;
      const others = [
        other.subarray(0, ofOther.factsAt),
        other.subarray(ofOther.factsAt, ofOther.contentAt),
        other.subarray(ofOther.contentAt),
      ] as const;
      expect(await outcome(joined(parts[0], parts[1], others[2]))).toBe('damaged');
      expect(await outcome(joined(parts[0], others[1], parts[2]))).toBe('damaged');
      expect(await outcome(joined(parts[0], parts[2], parts[1]))).toBe('damaged');
      if (other === later) expect(await outcome(joined(others[0], parts[1], parts[2]))).toBe('damaged');
    }
  });

  it('after any mixture of bytes changed, taken out, put in and copied from place to place', async () => {
    const place = fc.nat(file.length - 1);
    const change = fc.oneof(
      fc.record({ kind: fc.constant('set' as const), place, byte: fc.nat(255) }),
      fc.record({ kind: fc.constant('remove' as const), place, length: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ kind: fc.constant('insert' as const), place, bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) }),
      fc.record({ kind: fc.constant('copy' as const), place, from: place, length: fc.integer({ min: 1, max: 40 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const altered = changes.reduce<Uint8Array>((bytes, one) => {
          const before = bytes.subarray(0, one.place);
          if (one.kind === 'set') return joined(before, Uint8Array.of(one.byte), bytes.subarray(one.place + 1));
          if (one.kind === 'remove') return joined(before, bytes.subarray(one.place + one.length));
          if (one.kind === 'insert') return joined(before, one.bytes, bytes.subarray(one.place));
          const piece = bytes.subarray(one.from, one.from + one.length);
          return joined(before, piece, bytes.subarray(one.place + piece.length));
        }, file);
        fc.pre(Buffer.compare(altered, file) !== 0);
        expect(await outcome(altered)).not.toBe('opens');
        expect(await readSealedFacts(new Uint8Array(altered.subarray(0, edges(file).contentAt)), key)).toBeTypeOf(
          'object',
        );
      }),
      { numRuns: propertyRuns * 20 },
    );
  });

  it('as none of ours if it is anything else, without ever throwing', async () => {
    const plainCopy = new TextEncoder().encode('{"format":"outcome-coder copy","version":1}');
    for (const bytes of [new Uint8Array(), plainCopy, file.subarray(1)]) {
      expect(await outcome(bytes)).toBe('not_sealed');
      expect(readSealedHead(bytes)).toHaveProperty('problem.code', 'not_sealed');
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await outcome(bytes)).toBe('not_sealed');
        expect(await outcome(joined(file.subarray(0, 16), bytes))).toBe('damaged');
      }),
      { numRuns: propertyRuns },
    );
  });

  it('with a later version, named, whatever follows', async () => {
    const newer = joined(file.subarray(0, 12), Uint8Array.of(0, 0, 0, 2), new TextEncoder().encode('anything'));
    expect(readSealedHead(newer)).toMatchObject({
      problem: { code: 'newer_version', details: { version: 2, newest: 1 } },
    });
  });

  it('with a head that would go beyond the bytes that are read of a backup', () => {
    const long = joined(file.subarray(0, 16), Uint8Array.of(0, 0, 0x40, 0), new Uint8Array(32 * 1024).fill(0x20));
    expect(findHead(long)).toMatchObject({ refused: 'damaged' });
  });

  it('with the key of another project, and with another key under the same name', async () => {
    const other = await sealedProject('');
    expect(await outcome(file, other.key)).toBe('other_key');
    expect(await outcome(file, { ...other.key, vaultId: vault.id })).toBe('damaged');
  });

  it('when whoever has the key put a bomb in, or no gzip at all', async () => {
    const upToFacts = file.slice(0, edges(file).contentAt);
    const holding = async (bytes: Uint8Array) =>
      joined(upToFacts, await sealBytes(new Uint8Array(bytes), key.dataKey, partBinding('content', upToFacts)));
    expect(await outcome(await holding(gzipSync(new Uint8Array(smallLimit + 1))))).toBe('too_large');
    expect(await outcome(await holding(gzipSync(new Uint8Array(smallLimit))))).toBe('opens');
    expect(await outcome(await holding(content))).toBe('damaged');
    expect(await outcome(await holding(gzipSync(content).subarray(0, -9)))).toBe('damaged');
    expect(await outcome(await holding(gzipSync(content)))).toBe('opens');
  });
});
