import type { Act, Change, Scope } from '../domain/coding/change.ts';
import type { Dataset, ProjectState } from '../domain/coding/dataset.ts';
import { fitAct } from '../domain/coding/fit-act.ts';
import type { Intake } from '../domain/coding/intake.ts';
import type { ReceivedBlock } from '../domain/coding/received-journal.ts';
import { redoTarget, undoTarget } from '../domain/coding/undo-target.ts';
import { ActQueue } from './act-queue.ts';
import { importIntake } from './import-intake.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';
import type { Manifest } from './manifest.ts';
import type { ImportBatch, OpenProject } from './open-project.ts';
import type { ProjectParts } from './project-parts.ts';
import { noteOpened } from './project-registry.ts';
import { readDataset } from './read-dataset.ts';
import { readText, readTexts } from './read-text.ts';
import { readReceived } from './received-journals.ts';
import { registeredVault } from './registered-vault.ts';
import { isShut, reopenedParts } from './reopened-parts.ts';
import { revertAct } from './revert-act.ts';
import { discard, rewrittenParts } from './rewrite-project.ts';
import { stateAfter } from './state-after.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { StorageError, type StorageProblem } from './storage-problem.ts';
import { throwGone } from './throw-gone.ts';
import { undoAct } from './undo-act.ts';
import { openSealedFile, readSealedFacts, type SealedFileFacts, sealFile } from './vault/sealed-file.ts';
import type { Vault, VaultKey } from './vault/vault.ts';
import { writeChange } from './write-change.ts';

type Committed = Omit<Intake, 'act'> & { readonly change: Change };

/** A project on its database: see `OpenProject` for what it promises. */
export class StoredProject implements OpenProject {
  readonly id: string;
  readonly #key: VaultKey;
  readonly #environment: StorageEnvironment;
  readonly #queue = new ActQueue();
  readonly #listeners = new Set<() => void>();
  #parts: ProjectParts;
  #state: ProjectState;
  #manifest: Manifest;
  #lastSavedAt: number | null = null;
  #closing = false;

  constructor(id: string, key: VaultKey, environment: StorageEnvironment, parts: ProjectParts) {
    this.id = id;
    this.#key = key;
    this.#environment = environment;
    this.#parts = parts;
    this.#state = parts.state;
    this.#manifest = parts.manifest;
  }

  state = (): ProjectState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  lastSavedAt(): number | null {
    return this.#lastSavedAt;
  }

  problems(): readonly StorageProblem[] {
    return [...this.#parts.damaged.values()];
  }

  narrativeText(narrativeId: string): Promise<string> {
    return this.#readTexts([narrativeId], (parts) => readText(parts, narrativeId, this.#report));
  }

  narrativeTexts(narrativeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.#readTexts(narrativeIds, (parts) => readTexts(parts, narrativeIds, this.#report));
  }

  dataset(): Promise<Dataset> {
    return this.#run(() => this.#dataset());
  }

  async changes(scope: Scope): Promise<readonly Change[]> {
    if (isShut(this.#parts)) await this.reopen();
    return this.#parts.journal.of(scope);
  }

  act(build: (state: ProjectState) => Act | null): Promise<Change | null> {
    return this.#run(async () => {
      const act = build(this.#state);
      return act && this.#apply(act);
    });
  }

  undo(scope: Scope, coderId: string): Promise<Change | null> {
    return this.#takeBack(undoTarget, 'seen_since', scope, coderId);
  }

  redo(scope: Scope, coderId: string): Promise<Change | null> {
    return this.#takeBack(redoTarget, 'seen_since_redo', scope, coderId);
  }

  importBatch(batch: ImportBatch): Promise<Change | null> {
    return this.takeIn((state) => importIntake(state, batch));
  }

  takeIn(build: (state: ProjectState) => Intake | null | Promise<Intake | null>): Promise<Change | null> {
    return this.#run(async () => {
      const intake = await build(this.#state);
      return intake && this.#commit({ ...intake, change: this.#changeOf(intake.act, this.#nextTime()) });
    });
  }

  received(copyIds?: ReadonlySet<string>): Promise<readonly ReceivedBlock[]> {
    return this.#run(async () => readReceived(this.#parts, this.#report, copyIds));
  }

  async history(): Promise<readonly Change[]> {
    if (isShut(this.#parts)) await this.reopen();
    const known = this.#parts.damaged.size;
    const changes = await this.#parts.journal.all();
    if (this.#parts.damaged.size > known) this.#tell();
    return changes;
  }

  revert(seq: number, coderId: string): Promise<Change> {
    return this.#run(async () => {
      return this.#apply(revertAct(await this.#parts.journal.all(), seq, coderId, this.#state), seq);
    });
  }

  rewrite(next: (present: Dataset) => Dataset | Promise<Dataset>): Promise<void> {
    return this.#run(async () => {
      const dataset = await next(await this.#dataset());
      const parts = await rewrittenParts(this.id, dataset, this.#key, this.#environment);
      const old = this.#parts;
      this.#parts = parts;
      this.#manifest = parts.manifest;
      this.#moveTo(parts.state, parts.journal.lastAt);
      await discard(old);
    });
  }

  async seal(content: Uint8Array<ArrayBuffer>, facts: SealedFileFacts): Promise<Uint8Array<ArrayBuffer>> {
    return sealFile(content, facts, await this.vault(), this.#key);
  }

  unseal(file: Uint8Array<ArrayBuffer>): ReturnType<OpenProject['unseal']> {
    return openSealedFile(file, this.#key);
  }

  sealedFacts(head: Uint8Array<ArrayBuffer>): ReturnType<OpenProject['sealedFacts']> {
    return readSealedFacts(head, this.#key);
  }

  async vault(): Promise<Vault> {
    return (await registeredVault(this.id)).vault;
  }

  keepDraft(text: string | null): Promise<void> {
    return this.#run(() => keepDraft(this.id, this.#key, text));
  }

  draft(): Promise<string | null> {
    return this.#run(() => keptDraft(this.id, this.#key));
  }

  isShut = (): boolean => !this.#closing && isShut(this.#parts);

  reopen(): Promise<void> {
    return this.#run(async () => undefined);
  }

  async close(): Promise<void> {
    if (this.#closing) return;
    const idle = this.#queue.run(async () => undefined);
    this.#closing = true;
    await idle;
    this.#listeners.clear();
    this.#parts.database.close();
    this.#parts.release();
  }

  async #readTexts<T>(narrativeIds: readonly string[], read: (parts: ProjectParts) => Promise<T>): Promise<T> {
    const known = new Set(this.#state.narratives.map(({ id }) => id));
    for (const id of narrativeIds) if (!known.has(id)) throw new Error(`No narrative ${id}`);
    if (isShut(this.#parts)) await this.reopen();
    const parts = this.#parts;
    try {
      return await read(parts);
    } catch (error) {
      // A rewrite has closed the database under the reading: the text is in the new one, if it still is anywhere.
      if (parts === this.#parts) throw error;
      return this.#readTexts(narrativeIds, read);
    }
  }

  #takeBack(
    target: typeof undoTarget,
    seenSince: 'seen_since' | 'seen_since_redo',
    scope: Scope,
    coderId: string,
  ): Promise<Change | null> {
    return this.#run(async () => {
      const change = target(await this.#parts.journal.all(), scope);
      if (!change) return null;
      return this.#apply(undoAct(change, coderId, this.#state, seenSince), change.seq);
    });
  }

  #apply(asked: Act, undoes?: number): Promise<Change> {
    const act = fitAct(asked);
    const at = this.#nextTime();
    const change = { ...this.#changeOf(act, at), ...(undoes === undefined ? {} : { undoes }) };
    return this.#commit({ state: stateAfter(this.#state, act, at), change, texts: [], received: [] });
  }

  /** Writes what has changed and the change, then, and only then, moves the state and tells the listeners. */
  async #commit({ change, state, texts, received }: Committed): Promise<Change> {
    const before = this.#state;
    this.#manifest = await writeChange(this.#parts, this.#manifest, { change, before, after: state, texts, received });
    this.#moveTo(state, change.at);
    const { label } = state.project;
    if (label !== before.project.label) await noteOpened(this.id, { label });
    return change;
  }

  #moveTo(state: ProjectState, savedAt: number): void {
    this.#state = state;
    this.#lastSavedAt = savedAt;
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  async #dataset(): Promise<Dataset> {
    return readDataset(this.#parts, this.#state, await this.#parts.journal.all(), this.#report);
  }

  #changeOf(act: Act, at: number): Change {
    let seq = this.#parts.journal.nextSeq;
    // Where a row lies that nobody wrote, it stays, and the journal goes on behind it.
    while (this.#parts.damaged.has(`changes ${seq}`)) seq += 1;
    return { ...act, seq, copyId: this.#state.project.copyId, at };
  }

  #nextTime(): number {
    return Math.max(this.#environment.now(), this.#parts.journal.lastAt);
  }

  #report = (problem: StorageProblem): void => {
    const known = this.#parts.damaged.size;
    this.#parts.damaged.set(problem.place, problem);
    if (this.#parts.damaged.size > known) this.#tell();
  };

  #run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#closing) return Promise.reject(new StorageError({ code: 'closed', place: this.id }));
    return this.#queue.run(async () => {
      try {
        if (isShut(this.#parts)) await this.#openAgain();
        return await task();
      } catch (error) {
        if (isShut(this.#parts)) this.#tell();
        return throwGone(error, this.#parts.databaseName, this.id);
      }
    });
  }

  async #openAgain(): Promise<void> {
    const parts = await reopenedParts(this.#parts, this.#manifest);
    if (parts === this.#parts) return this.#tell();
    this.#parts = parts;
    this.#manifest = parts.manifest;
    this.#moveTo(parts.state, parts.journal.lastAt);
  }
}
