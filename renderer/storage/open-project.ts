import type { Act, Change, Scope } from '../domain/coding/change.ts';
import type { Case, Dataset, ProjectState } from '../domain/coding/dataset.ts';
import type { Intake } from '../domain/coding/intake.ts';
import type { ReceivedBlock } from '../domain/coding/received-journal.ts';
import type { Narrative } from '../domain/text/narrative.ts';
import type { StorageProblem } from './storage-problem.ts';
import type { SealedFileFacts, SealedFileProblem } from './vault/sealed-file.ts';
import type { Vault } from './vault/vault.ts';

/** Narratives and cases that an import adds, replaces or gives new attributes. */
export interface ImportBatch {
  readonly coderId: string;
  readonly added: readonly Narrative[];
  /** Uncoded narratives that get another text under the same id. */
  readonly replaced: readonly Narrative[];
  /** New cases, and known ones whose attributes change; whole records. */
  readonly cases: readonly Case[];
}

/**
 * A project that this window holds open, alone. What it answers has been written to disk with strict durability.
 * Acts run one after the other: each is built from the state the one before it left. What the disk refuses throws a
 * `StorageError` with the problem to show; then neither the disk nor the state has changed.
 */
export interface OpenProject {
  /** Of its entry in the list of projects. Two copies of one project differ in it and share `state().project.id`. */
  readonly id: string;
  /** The state in memory; the same object until something changes. */
  state(): ProjectState;
  /** Calls back after every change of state, and when the journal or a text turns out to be damaged; answers with the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Milliseconds since 1970 of the last act that reached the disk, or `null` if none did in this session. */
  lastSavedAt(): number | null;
  /** Records that could not be read and are set aside; grows when a read finds another. They are never written over. */
  problems(): readonly StorageProblem[];
  /** One narrative's text; throws for an unknown id. */
  narrativeText(narrativeId: string): Promise<string>;
  /** Many narratives' texts at once; those that cannot be read are left out and named in `problems`. Throws for an unknown id. */
  narrativeTexts(narrativeIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Everything, with texts and journal; records that cannot be read are left out and named in `problems`. */
  dataset(): Promise<Dataset>;
  /** Every change, oldest first. Reading them takes seconds in a project with tens of thousands. */
  history(): Promise<readonly Change[]>;
  /** The changes of one scope, oldest first. */
  changes(scope: Scope): Promise<readonly Change[]>;
  /** Builds an act from the newest state, writes its records and its change in one transaction. `null` from `build`: nothing to do. */
  act(build: (state: ProjectState) => Act | null): Promise<Change | null>;
  /** Takes back the newest act of the scope that is not yet taken back; `null` if there is none. Throws `cannot_undo` if what it changed is in use, `seen_since` if it would open a finished sheet unmarked. */
  undo(scope: Scope, coderId: string): Promise<Change | null>;
  /** Brings back the act that was last taken back, unless a new act came after; `null` if there is none. Throws `cannot_undo` or `seen_since_redo` as `undo` does. */
  redo(scope: Scope, coderId: string): Promise<Change | null>;
  /**
   * Takes back one act of the project's own scope, wherever in the journal it stands. Throws `cannot_revert` with what has
   * changed since, unless every record still is as the act left it.
   */
  revert(seq: number, coderId: string): Promise<Change>;
  /** Writes the whole batch in one transaction; `null` if it is empty. Throws if a replaced narrative is coded. */
  importBatch(batch: ImportBatch): Promise<Change | null>;
  /** Writes an intake, built from the newest state, in one transaction. `null` from `build`: nothing to do. */
  takeIn(build: (state: ProjectState) => Intake | null | Promise<Intake | null>): Promise<Change | null>;
  /**
   * The journals of colleagues, by copy and then by `seq`: of all copies, or of these. Blocks that cannot be read are named in
   * `problems` and left out.
   */
  received(copyIds?: ReadonlySet<string>): Promise<readonly ReceivedBlock[]>;
  /**
   * Writes the project anew from the dataset that `next` makes of the present one, in a database of its own under the same
   * key, and takes that in place of the old one, which is deleted. All or nothing: until the list names the new database the
   * old one is the project. What the old one held and nobody could read is left behind. `next` appends its own change.
   */
  rewrite(next: (present: Dataset) => Dataset | Promise<Dataset>): Promise<void>;
  /** Seals a copy's bytes into a file that opens with the ways in that the project has now, wherever it goes. */
  seal(content: Uint8Array<ArrayBuffer>, facts: SealedFileFacts): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens a sealed file of this project; `other_key` if it was made by another. */
  unseal(
    file: Uint8Array<ArrayBuffer>,
  ): Promise<
    | { readonly content: Uint8Array<ArrayBuffer>; readonly facts: SealedFileFacts }
    | { readonly problem: SealedFileProblem }
  >;
  /** What a sealed file of this project says of itself, from its first `sealedHeadBytes`. */
  sealedFacts(head: Uint8Array<ArrayBuffer>): Promise<SealedFileFacts | { readonly problem: SealedFileProblem }>;
  /** The ways in that the project has now. */
  vault(): Promise<Vault>;
  /**
   * Keeps what somebody is writing and has not saved, sealed, on this computer alone, until it is let go of (`null`). It is in no
   * journal, copy, backup or pack. One text a project.
   */
  keepDraft(text: string | null): Promise<void>;
  /** What `keepDraft` kept last; `null` if there is nothing. */
  draft(): Promise<string | null>;
  /** Whether the browser has closed the storage under the project, as it does on a disk without any room. Listeners are told. */
  isShut(): boolean;
  /**
   * Opens that storage again, as every act and reading does first; throws a `StorageError` while it cannot. State and screens stay,
   * and if the disk has an act after all that seemed refused, the state has it then.
   */
  reopen(): Promise<void>;
  /** Waits for running acts, then lets go of the database and the lock. */
  close(): Promise<void>;
}
