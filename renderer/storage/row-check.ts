import {
  bucketOf,
  type ListedRow,
  type ListedTable,
  listedRevision,
  type Manifest,
  withFoundRows,
} from './manifest.ts';
import { damagedManifest } from './read-manifest.ts';
import { recordProblem } from './read-rows.ts';
import type { StorageProblem } from './storage-problem.ts';

/** A row as it was found. `isReadable` is true as well for one that nobody has looked into yet. */
export interface SeenRow {
  readonly id: string | number;
  readonly revision: number;
  readonly isReadable: boolean;
}

/** Compares what lies on the disk with the manifest, table by table, and gathers what is wrong. */
export class RowCheck {
  /** Knows the rows found so far where it could say nothing of them itself. */
  manifest: Manifest;
  /** By place. */
  readonly problems: Map<string, StorageProblem>;

  constructor(manifest: Manifest, problems: readonly StorageProblem[]) {
    this.manifest = manifest;
    this.problems = new Map(problems.map((problem) => [problem.place, problem]));
  }

  /** Names the rows of a table that cannot be used or are gone. Answers with the ids of those that cannot be used. */
  check(table: ListedTable, rows: readonly SeenRow[]): ReadonlySet<string | number> {
    const setAside = new Set<string | number>();
    const found: ListedRow[] = [];
    for (const row of rows) {
      const listed = listedRevision(this.manifest, { table, id: row.id });
      const code = codeOf(row, listed);
      if (code) {
        setAside.add(row.id);
        this.#note(recordProblem(code, table, row.id));
      }
      const isNewer = typeof listed === 'number' && !code && row.revision > listed;
      if (isNewer) this.#note(damagedManifest(`manifest ${bucketOf({ table, id: row.id })}`));
      if (isNewer || listed === null) found.push({ table, id: row.id, revision: row.revision });
    }
    this.#noteMissing(table, new Set(rows.map(({ id }) => id)));
    this.manifest = withFoundRows(this.manifest, found);
    return setAside;
  }

  #noteMissing(table: ListedTable, present: ReadonlySet<string | number>): void {
    for (const bucket of this.manifest.buckets.values()) {
      if (bucket.table !== table) continue;
      for (const [id, revision] of bucket.rows) {
        if (revision >= 0 && !present.has(id)) this.#note(recordProblem('missing_record', table, id));
      }
    }
  }

  #note(problem: StorageProblem): void {
    this.problems.set(problem.place, problem);
  }
}

/** What is wrong with a row; `listed` is its revision in the manifest, as `listedRevision` gives it. */
function codeOf(
  { revision, isReadable }: SeenRow,
  listed: number | null | undefined,
): 'damaged_record' | 'replayed_record' | 'unexpected_record' | null {
  if (listed === undefined || (listed !== null && listed < 0)) return 'unexpected_record';
  if (!isReadable || !Number.isSafeInteger(revision)) return 'damaged_record';
  return listed !== null && revision < listed ? 'replayed_record' : null;
}
