import { groupBy } from '../coding/group-by.ts';
import type { ConflictRow, KnownNarrative } from './import-plan.ts';

type Placed =
  | { readonly outcome: 'added' }
  | { readonly outcome: 'identical'; readonly narrativeId: string }
  | { readonly outcome: 'repeated'; readonly firstRow: number }
  | Pick<ConflictRow, 'outcome' | 'replaceable'>;

/** Tells for one row after another what it is to the project's narratives of this kind and to the rows before it. */
export class RowIdentities {
  readonly #stored: ReadonlyMap<string, readonly KnownNarrative[]>;
  /** Case id → the hash of each of its texts → the first row that has it. */
  readonly #inFile = new Map<string, Map<string, number>>();

  constructor(narratives: readonly KnownNarrative[], kind: string) {
    this.#stored = groupBy(
      narratives.filter((narrative) => narrative.kind === kind),
      (narrative) => narrative.caseId,
    );
  }

  /** What the row is; it then counts as one of the rows before the next. */
  place(row: number, caseId: string, sha256: string): Placed {
    const stored = this.#stored.get(caseId) ?? [];
    const earlier = this.#inFile.get(caseId) ?? new Map<string, number>();
    const firstRow = earlier.get(sha256);
    if (firstRow !== undefined) return { outcome: 'repeated', firstRow };
    const isFirst = earlier.size === 0;
    this.#inFile.set(caseId, earlier.set(sha256, row));
    const same = stored.find((narrative) => narrative.sha256 === sha256);
    if (same) return { outcome: 'identical', narrativeId: same.id };
    if (stored.length === 0 && isFirst) return { outcome: 'added' };
    return { outcome: 'conflict', replaceable: replaceable(stored) };
  }
}

function replaceable(stored: readonly KnownNarrative[]): ConflictRow['replaceable'] {
  const [only, ...others] = stored;
  if (!only) return { reason: 'same_file' };
  if (others.length > 0) return { reason: 'several' };
  return only.coded ? { reason: 'coded' } : { narrativeId: only.id, textVersion: only.textVersion };
}
