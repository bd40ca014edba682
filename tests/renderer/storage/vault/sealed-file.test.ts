import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { changeProtection } from '../../../../renderer/storage/vault/change-vault.ts';
import { makeVault } from '../../../../renderer/storage/vault/make-vault.ts';
import {
  openSealedFile,
  readSealedFacts,
  readSealedHead,
  type SealedFileFacts,
  sealedHeadBytes,
  sealFile,
  unlockSealedFile,
} from '../../../../renderer/storage/vault/sealed-file.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { noKeeper } from './key-keepers.ts';
import { dataKeyByHand } from './sealed-by-hand.ts';
import { passphrase, sealedProject, someFacts } from './sealed-project.ts';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => {
  const { deriveKey } = await import('../../../../renderer/workers/derive-key.ts');
  const { quickKey } = await import('./quick-key.ts');
  // The fixture was made with Argon2id; nothing else here needs it.
  return {
    deriveKeyInWorker: (question: Parameters<typeof deriveKey>[0]) =>
      (question.salt[0] === 100 ? deriveKey : quickKey)(question),
  };
});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function opened<T extends object>(result: T): Exclude<T, { problem: unknown }> {
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result as Exclude<T, { problem: unknown }>;
}

describe('a sealed file', () => {
  it('gives back what was sealed, byte for byte, of any content', async () => {
    const { vault, key } = await makeVault({ kind: 'passphrase', passphrase }, 5);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100_000, size: 'max' }), async (content) => {
        const file = await sealFile(new Uint8Array(content), someFacts, vault, key);
        const result = opened(await openSealedFile(file, key));
        expect(Buffer.compare(result.content, content)).toBe(0);
        expect(result.facts).toEqual(someFacts);
      }),
      { numRuns: Math.ceil(propertyRuns / 4) },
    );
  });

  it('opens anywhere with passphrase or code, and says when it was made before that', async () => {
    const { file, vault, recoveryCode } = await sealedProject('{}');
    expect(readSealedHead(file)).toEqual({ vault, madeAt: someFacts.madeAt });
    const openers = [
      { kind: 'passphrase', passphrase },
      { kind: 'recovery_code', code: recoveryCode },
    ] as const;
    for (const opener of openers) {
      const { key } = opened(await unlockSealedFile(file, opener));
      expect(text(opened(await openSealedFile(file, key)).content)).toBe('{}');
    }
    expect(await unlockSealedFile(file, { kind: 'passphrase', passphrase: 'p' })).toHaveProperty(
      'problem.code',
      'wrong_passphrase',
    );
    expect(await unlockSealedFile(file, { kind: 'machine', keeper: noKeeper })).toHaveProperty(
      'problem.code',
      'not_this_machine',
    );
  });

  it('of a project without a passphrase carries no key of the machine and opens with the code', async () => {
    const { vault, key, recoveryCode } = await makeVault({ kind: 'machine', keeper: noKeeper }, 5);
    const file = await sealFile(new Uint8Array(3), someFacts, vault, key);
    expect(readSealedHead(file)).toMatchObject({ vault: { passphrase: null, machine: null } });
    expect(await unlockSealedFile(file, { kind: 'passphrase', passphrase })).toHaveProperty(
      'problem.code',
      'no_passphrase',
    );
    expect(await unlockSealedFile(file, { kind: 'recovery_code', code: recoveryCode })).toHaveProperty('key');
  });

  it('needs only its beginning for head and facts, however much it holds', async () => {
    const { file, key } = await sealedProject('a narrative '.repeat(50_000) + crypto.randomUUID().repeat(2000));
    const beginning = file.slice(0, sealedHeadBytes);
    expect(readSealedHead(beginning)).toEqual(readSealedHead(file));
    expect(await readSealedFacts(beginning, key)).toEqual(someFacts);
  });

  it('opens with the key of the project after a change of passphrase, and with the passphrase of its own time', async () => {
    const { file, vault, key } = await sealedProject('{}');
    const changed = await changeProtection(
      vault,
      { kind: 'passphrase', passphrase },
      { kind: 'passphrase', passphrase: 'new' },
      9,
    );
    const later = await sealFile(new Uint8Array(2), someFacts, opened(changed).vault, key);
    expect(await openSealedFile(file, key)).toHaveProperty('content');
    expect(await unlockSealedFile(file, { kind: 'passphrase', passphrase: 'new' })).toHaveProperty(
      'problem.code',
      'wrong_passphrase',
    );
    expect(await unlockSealedFile(later, { kind: 'passphrase', passphrase: 'new' })).toHaveProperty('key');
  });

  it('shows nothing of what it holds: no content, label, name, passphrase, code or data key, in UTF-8 or UTF-16', async () => {
    const { file, vault, recoveryCode } = await sealedProject('a marker narrative');
    const words = [
      'marker',
      'Nordström',
      'Okafor',
      'a-project',
      'narrative',
      recoveryCode,
      recoveryCode.replaceAll('-', ''),
    ];
    for (const word of words) {
      expect(Buffer.from(file).includes(Buffer.from(word, 'utf8'))).toBe(false);
      expect(Buffer.from(file).includes(Buffer.from(word, 'utf16le'))).toBe(false);
    }
    expect(Buffer.from(file).includes(Buffer.from(dataKeyByHand(vault.id, vault.recovery, recoveryCode)))).toBe(false);
  });

  it('never is the same twice', async () => {
    const { file, vault, key } = await sealedProject('{}');
    expect(await sealFile(new TextEncoder().encode('{}'), someFacts, vault, key)).not.toEqual(file);
  });

  it('of version 1, written by another program with another library, opens', async () => {
    const file = new Uint8Array(readFileSync(new URL('./sealed-version-1.outcomes', import.meta.url)));
    const openers = [
      { kind: 'passphrase', passphrase: 'Zwölf Bäume ' },
      { kind: 'recovery_code', code: 'hrqeh-7t2m7-vdzb4-4itf6-wppwa-smde7' },
    ] as const;
    for (const opener of openers) {
      const { key } = opened(await unlockSealedFile(file, opener));
      const { content, facts } = opened(await openSealedFile(file, key));
      expect(text(content)).toContain('Åsa wrote it down.');
      expect(facts).toMatchObject({ label: 'Pilot', coders: ['Åsa'], lastSeq: 4 } satisfies Partial<SealedFileFacts>);
    }
  });

  it('is not made of content over 400 MB, with another vault’s key, or with facts that make no sense', async () => {
    const { vault, key } = await makeVault({ kind: 'passphrase', passphrase }, 5);
    const other = await makeVault({ kind: 'passphrase', passphrase }, 5);
    const nothing = new Uint8Array();
    await expect(sealFile(new Uint8Array(400 * 1024 * 1024 + 1), someFacts, vault, key)).rejects.toThrow('400 MB');
    await expect(sealFile(nothing, someFacts, vault, other.key)).rejects.toThrow();
    await expect(sealFile(nothing, { ...someFacts, cases: -1 }, vault, key)).rejects.toThrow();
  });
});
