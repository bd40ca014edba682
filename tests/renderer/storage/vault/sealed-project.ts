import { makeVault } from '../../../../renderer/storage/vault/make-vault.ts';
import { type SealedFileFacts, sealFile } from '../../../../renderer/storage/vault/sealed-file.ts';

export const someFacts: SealedFileFacts = {
  madeAt: Date.UTC(2026, 10, 22, 7),
  appVersion: '0.3.0',
  reason: 'close',
  projectId: 'a-project',
  copyId: 'a-copy',
  label: 'Pilot with a marker label',
  cases: 31,
  narratives: 40,
  codings: 250,
  coders: ['Åsa Nordström', 'B. Okafor'],
  lastSeq: 512,
};

export const passphrase = 'a marker phrase';

/** A small project of its own vault, sealed into a file. */
export async function sealedProject(content: string, facts: Partial<SealedFileFacts> = {}) {
  const made = await makeVault({ kind: 'passphrase', passphrase }, someFacts.madeAt);
  const bytes = new TextEncoder().encode(content);
  return { ...made, file: await sealFile(bytes, { ...someFacts, ...facts }, made.vault, made.key) };
}
