import { groupBy } from './group-by.ts';
import type { ConflictRow, KnownNarrative } from './import-plan.ts';

type Placed =
  | { readonly outcome: 'added' }
  | { readonly outcome: 'identical'; readonly narrativeId: string }
  | { readonly outcome: 'repeated'; readonly firstRow: number }
  | Pick<ConflictRow, 'outcome' | 'narrativeIds' | 'rows' | 'replaceable'>;

interface FileText {
  readonly row: number;
  readonly sha256: string;
}

/** Tells for one row after another what it is to the project's narratives of this kind and to the rows before it. */
export class RowIdentities {
  readonly #stored: ReadonlyMap<string, readonly KnownNarrative[]>;
  readonly #inFile = new Map<string, FileText[]>();

  constructor(narratives: readonly KnownNarrative[], kind: string) {
    this.#stored = groupBy(
      narratives.filter((narrative) => narrative.kind === kind),
      (narrative) => narrative.caseId,
    );
  }

  /** What the row is; it then counts as one of the rows before the next. */
  place(row: number, caseId: string, sha256: string): Placed {
    const stored = this.#stored.get(caseId) ?? [];
    const earlier = this.#inFile.get(caseId) ?? [];
    const repeated = earlier.find((text) => text.sha256 === sha256);
    if (repeated) return { outcome: 'repeated', firstRow: repeated.row };
    this.#inFile.set(caseId, [...earlier, { row, sha256 }]);
    const same = stored.find((narrative) => narrative.sha256 === sha256);
    if (same) return { outcome: 'identical', narrativeId: same.id };
    if (stored.length === 0 && earlier.length === 0) return { outcome: 'added' };
    return {
      outcome: 'conflict',
      narrativeIds: stored.map(({ id }) => id),
      rows: earlier.map((text) => text.row),
      replaceable: replaceable(stored),
    };
  }
}

function replaceable(stored: readonly KnownNarrative[]): ConflictRow['replaceable'] {
  const [only, ...others] = stored;
  if (!only) return { reason: 'same_file' };
  if (others.length > 0) return { reason: 'several' };
  return only.coded ? { reason: 'coded' } : { narrativeId: only.id, textVersion: only.textVersion };
}
