import { applyEntries } from '../../renderer/domain/coding/apply-entries.ts';
import type { Act, Change } from '../../renderer/domain/coding/change.ts';
import type { Dataset, ProjectState } from '../../renderer/domain/coding/dataset.ts';
import { receivedBlocks } from '../../renderer/domain/coding/received-journal.ts';
import type { OpenProject } from '../../renderer/storage/open-project.ts';
import { openedBlock } from '../../renderer/storage/opened-block.ts';
import type { Vault } from '../../renderer/storage/vault/vault.ts';

/** A project held in memory alone: acts change its state as the real one does, nothing reaches a disk. */
export interface HeldProject extends OpenProject {
  /** Every act so far, oldest first. */
  readonly acts: readonly Act[];
  /** Makes the next act fail with this error, once. */
  failNext(error: Error): void;
}

const nothing = new Uint8Array();

/** Ways in that open nothing: a project without a passphrase. */
const noWayIn: Vault = {
  id: 'vault-1',
  passphrase: null,
  recovery: { salt: nothing, wrapped: { nonce: nothing, bytes: nothing }, setAt: 0 },
  machine: null,
};

/** Holds a dataset as an open project. `undo`, `redo` and `importBatch` are not part of it and throw. */
export function heldProject(dataset: Dataset): HeldProject {
  const { changes, received: blocks, ...rest } = dataset;
  const heads = dataset.narratives.map(({ text, ...head }) => ({ ...head, words: text.split(/\s+/).length }));
  let state: ProjectState = { ...rest, narratives: heads };
  const acts: Act[] = [];
  const written: Change[] = [...changes];
  const listeners = new Set<() => void>();
  let received: readonly Change[] = blocks.flatMap((block) => block.changes);
  let draft: string | null = null;
  let failure: Error | null = null;
  const never = () => Promise.reject(new Error('A held project cannot do this'));
  return {
    id: dataset.project.id,
    acts,
    failNext: (error) => {
      failure = error;
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lastSavedAt: () => null,
    problems: () => [],
    isShut: () => false,
    reopen: async () => {},
    narrativeText: async (id) => dataset.narratives.find((narrative) => narrative.id === id)?.text ?? '',
    narrativeTexts: async (ids) =>
      new Map(dataset.narratives.filter(({ id }) => ids.includes(id)).map(({ id, text }) => [id, text])),
    dataset: async () => ({
      ...state,
      narratives: dataset.narratives,
      changes: written,
      received: receivedBlocks(received),
    }),
    changes: async () => written,
    history: async () => written,
    act: async (build) => {
      if (failure) {
        const error = failure;
        failure = null;
        throw error;
      }
      const act = build(state);
      if (!act) return null;
      const change: Change = { ...act, seq: written.length + 1, copyId: state.project.copyId, at: 1 };
      const applied = applyEntries(state, change.entries, change);
      if ('problem' in applied) throw new Error(`${applied.problem.code} at ${applied.problem.place}`);
      state = applied.state;
      acts.push(act);
      written.push(change);
      for (const listener of listeners) listener();
      return change;
    },
    undo: never,
    redo: never,
    revert: never,
    rewrite: never,
    seal: never,
    unseal: never,
    sealedFacts: never,
    vault: async () => noWayIn,
    importBatch: never,
    takeIn: async (build) => {
      const intake = await build(state);
      if (!intake) return null;
      const change: Change = { ...intake.act, seq: written.length + 1, copyId: state.project.copyId, at: 1 };
      state = intake.state;
      acts.push(intake.act);
      written.push(change);
      const blocks = await Promise.all(intake.received.map(async (one) => ('changes' in one ? one : openedBlock(one))));
      received = [...received, ...blocks.flatMap((block) => block?.changes ?? [])];
      for (const listener of listeners) listener();
      return change;
    },
    received: async (copyIds) => receivedBlocks(received.filter(({ copyId }) => copyIds?.has(copyId) ?? true)),
    keepDraft: async (text) => {
      draft = text;
    },
    draft: async () => draft,
    close: async () => {},
  };
}
