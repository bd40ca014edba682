import type { Coding } from './coding.ts';

export type SheetState = 'not_started' | 'in_progress' | 'finished';

/** One time that a finished sheet was opened again. */
export interface Reopening {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** True if the coder could already see others' coding of the narrative. */
  readonly othersVisible: boolean;
}

/** One coder's whole work on one narrative. Its key is (narrativeId, coderId). */
export interface Sheet {
  readonly narrativeId: string;
  readonly coderId: string;
  /** The copy of the project that last wrote it. */
  readonly copyId: string;
  readonly state: SheetState;
  /** Scheme id → the revision under which the sheet was last finished. It counts only while the state is 'finished'. */
  readonly finishedUnder: Readonly<Record<string, number>>;
  readonly codings: readonly Coding[];
  readonly memo?: string;
  readonly reopenings: readonly Reopening[];
  /** Suggestions the coder turned down, each as `codeId@start-end`. */
  readonly dismissed?: readonly string[];
  /** Rises by one with every act on the sheet. */
  readonly revision: number;
  /** Content hashes of versions that have left this machine. */
  readonly lineage: readonly string[];
}

/** What an act on the sheet itself may change: everything but its codings and its bookkeeping. */
export type SheetFace = Pick<Sheet, 'state' | 'finishedUnder' | 'memo' | 'reopenings' | 'dismissed'>;
