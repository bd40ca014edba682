import type { Dataset } from '../../renderer/domain/coding/dataset.ts';
import { textHash } from '../../renderer/domain/exchange/text-hash.ts';
import { makeVault } from '../../renderer/storage/vault/make-vault.ts';
import { openSealedFile, readSealedFacts, sealFile } from '../../renderer/storage/vault/sealed-file.ts';
import type { Vault } from '../../renderer/storage/vault/vault.ts';
import { type HeldProject, heldProject } from './held-project.ts';

/** A held project with a key of its own, whose sealed files are real ones, and that can be rewritten. */
export interface SealingProject extends HeldProject {
  readonly recoveryCode: string;
  /** What the project says of its own ways in from now on. */
  setVault(vault: Vault): void;
}

/** A project of this dataset that seals and opens files as the real one does. Nothing reaches a disk. */
export async function sealingProject(dataset: Dataset, id = '3f2a1b9c-0000'): Promise<SealingProject> {
  const keeper = { protect: async () => null, recover: async () => null };
  const made = await makeVault({ kind: 'machine', keeper }, Date.UTC(2026, 9, 1));
  let vault = made.vault;
  let held = heldProject(await withRealHashes(dataset));
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  held.subscribe(tell);
  return {
    ...held,
    id,
    recoveryCode: made.recoveryCode,
    get acts() {
      return held.acts;
    },
    state: () => held.state(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dataset: () => held.dataset(),
    history: () => held.history(),
    act: (build) => held.act(build),
    seal: (content, facts) => sealFile(content, facts, vault, made.key),
    unseal: (file) => openSealedFile(file, made.key),
    sealedFacts: (head) => readSealedFacts(head, made.key),
    vault: async () => vault,
    setVault: (next) => {
      vault = next;
    },
    rewrite: async (next) => {
      held = heldProject(await next(await held.dataset()));
      held.subscribe(tell);
      tell();
    },
  };
}

/** The dataset with the true hash of every text, so that it passes the checks of a copy. */
async function withRealHashes(dataset: Dataset): Promise<Dataset> {
  const narratives = dataset.narratives.map(async (each) => ({ ...each, sha256: await textHash(each.text) }));
  return { ...dataset, narratives: await Promise.all(narratives) };
}
