import type { Act, Change, Scope } from '../domain/coding/change.ts';
import type { Case, Dataset, ProjectState } from '../domain/coding/dataset.ts';
import type { Narrative } from '../domain/text/narrative.ts';

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
 * Acts run one after the other: each is built from the state the one before it left.
 */
export interface OpenProject {
  readonly id: string;
  /** The state in memory; the same object until something changes. */
  state(): ProjectState;
  /** Calls back after every change of state; answers with the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Milliseconds since 1970 of the last act that reached the disk, or `null` if none did in this session. */
  lastSavedAt(): number | null;
  /** One narrative's text; throws for an unknown id. */
  narrativeText(narrativeId: string): Promise<string>;
  /** Everything, with texts and journal. */
  dataset(): Promise<Dataset>;
  /** The changes of one scope, oldest first. */
  changes(scope: Scope): Promise<readonly Change[]>;
  /** Builds an act from the newest state, writes its records and its change in one transaction. `null` from `build`: nothing to do. */
  act(build: (state: ProjectState) => Act | null): Promise<Change | null>;
  /** Takes back the newest act of the scope that is not yet taken back; `null` if there is none. */
  undo(scope: Scope, coderId: string): Promise<Change | null>;
  /** Brings back the act that was last taken back, unless a new act came after; `null` if there is none. */
  redo(scope: Scope, coderId: string): Promise<Change | null>;
  importBatch(batch: ImportBatch): Promise<Change | null>;
  /** Waits for running acts, then lets go of the database and the lock. */
  close(): Promise<void>;
}
