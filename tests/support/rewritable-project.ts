import type { Dataset } from '../../renderer/domain/coding/dataset.ts';
import { readCopy } from '../../renderer/domain/exchange/copy/read-copy.ts';
import { writeCopy } from '../../renderer/domain/exchange/copy/write-copy.ts';
import { factsOfDataset } from '../../renderer/storage/facts-of-dataset.ts';
import type { OpenProject } from '../../renderer/storage/open-project.ts';
import type { SealedFileFacts } from '../../renderer/storage/vault/sealed-file.ts';
import { heldProject } from './held-project.ts';

/** A project held in memory that can be rewritten; what it 'seals' is plain JSON behind a mark. */
export interface RewritableProject extends OpenProject {
  readonly rewrites: number;
  failNextRewrite(error: Error): void;
  /** Called while the project is being rewritten, before the new state is there. */
  onRewrite(listener: () => Promise<void>): void;
  /** A backup of a dataset, made at noon when the window closed. */
  backup(dataset: Dataset): Promise<Uint8Array<ArrayBuffer>>;
  /** What a backup holds; throws if it does not open. */
  opened(bytes: Uint8Array): Promise<{ dataset: Dataset; facts: SealedFileFacts }>;
}

const mark = 'sealed:';
const making = { madeAt: Date.UTC(2026, 10, 22, 12, 0, 0, 250), appVersion: '0.1.0', reason: 'close' } as const;

export function rewritable(dataset: Dataset): RewritableProject {
  const listeners = new Set<() => void>();
  let held = heldProject(dataset);
  let rewrites = 0;
  let failure: Error | null = null;
  let during = async () => {};
  const seal: OpenProject['seal'] = async (content, facts) =>
    new TextEncoder().encode(`${mark}${JSON.stringify({ facts, content: new TextDecoder().decode(content) })}`);
  const unseal: OpenProject['unseal'] = async (file) => {
    try {
      const { facts, content } = JSON.parse(new TextDecoder().decode(file).slice(mark.length));
      return { facts, content: new TextEncoder().encode(content) };
    } catch {
      return { problem: { code: 'damaged', place: 'the file' } };
    }
  };
  return {
    ...held,
    get rewrites() {
      return rewrites;
    },
    failNextRewrite: (error) => {
      failure = error;
    },
    onRewrite: (listener) => {
      during = listener;
    },
    state: () => held.state(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dataset: () => held.dataset(),
    history: () => held.history(),
    rewrite: async (next) => {
      const error = failure;
      failure = null;
      if (error) throw error;
      const after = await next(await held.dataset());
      await during();
      held = heldProject(after);
      rewrites += 1;
      for (const listener of listeners) listener();
    },
    seal,
    unseal,
    backup: async (backed) => {
      const content = await writeCopy(backed, { savedAt: making.madeAt, appVersion: making.appVersion });
      return seal(content, factsOfDataset(backed, making));
    },
    opened: async (bytes) => {
      const unsealed = await unseal(new Uint8Array(bytes));
      if ('problem' in unsealed) throw new Error(unsealed.problem.code);
      const read = await readCopy(unsealed.content);
      if ('problem' in read) throw new Error(`${read.problem.code} at ${read.problem.place}`);
      return { dataset: read.dataset, facts: unsealed.facts };
    },
  };
}
