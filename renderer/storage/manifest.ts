import { fnv1a } from '../domain/text/fnv-1a.ts';
import type { TableName } from './database.ts';

/** A table whose rows the manifest lists one by one. The journal is chained by hash instead. */
export type ListedTable = Exclude<TableName, 'changes'>;

/** A row and the revision at which it should lie on the disk. */
export interface ListedRow {
  readonly table: ListedTable;
  readonly id: string | number;
  readonly revision: number;
}

/** Where the journal should end: how many changes there are, and the newest one's `seq` and hash (see `change-chain.ts`). */
export interface JournalEnd {
  readonly count: number;
  readonly lastSeq: number;
  readonly lastHash: string;
}

/** Some of a table's rows: id → revision. A row that was removed keeps its last revision, below zero. */
export interface Bucket {
  readonly table: ListedTable;
  /** `seq` of the change that wrote it; its row's revision. */
  readonly seq: number;
  readonly rows: ReadonlyMap<string | number, number>;
}

/**
 * What should be there. It is stored sealed, in buckets, so that an act writes a few kilobytes of it, and a root that holds
 * each bucket's revision: whoever brings back an old row must bring back bucket, root and journal, hence everything.
 */
export interface Manifest {
  readonly buckets: ReadonlyMap<string, Bucket>;
  readonly journal: JournalEnd;
  /** Buckets that could not be read, made anew from the rows that were found: to be written with the next act. */
  readonly remade: ReadonlySet<string>;
  /** False if the root could not be read: then no bucket says anything, and all are made anew. */
  readonly isRooted: boolean;
}

export const emptyManifest: Manifest = {
  buckets: new Map(),
  journal: { count: 0, lastSeq: 0, lastHash: '' },
  remade: new Set(),
  isRooted: true,
};

/** Enough that a bucket of ten thousand sheets stays at some ten kilobytes. */
const bucketsPerTable = 64;

/** The bucket that a row belongs to, by a hash of its id, as `table number`. */
export function bucketOf({ table, id }: Pick<ListedRow, 'table' | 'id'>): string {
  return `${table} ${fnv1a(String(id)) % bucketsPerTable}`;
}

/** What the manifest says of a row: its revision, below zero if it was removed; `undefined` if it never was; `null` if its bucket cannot say. */
export function listedRevision(manifest: Manifest, row: Pick<ListedRow, 'table' | 'id'>): number | undefined | null {
  const bucket = bucketOf(row);
  if (!manifest.isRooted || manifest.remade.has(bucket)) return null;
  return manifest.buckets.get(bucket)?.rows.get(row.id);
}

/** Every row that is listed or was removed. */
export function* listedRows(manifest: Manifest): Generator<ListedRow> {
  for (const { table, rows } of manifest.buckets.values()) {
    for (const [id, revision] of rows) yield { table, id, revision };
  }
}

/** The manifest after a batch that ends the journal there. Buckets it does not touch stay the same objects; remade ones are touched. */
export function manifestAfter(
  manifest: Manifest,
  {
    written,
    removed,
  }: { readonly written: readonly ListedRow[]; readonly removed: readonly Pick<ListedRow, 'table' | 'id'>[] },
  journal: JournalEnd,
): Manifest {
  const gone = removed.map((row) => ({ ...row, revision: -Math.abs(lastRevision(manifest, row)) }));
  const buckets = withRows(manifest.buckets, [...written, ...gone], journal.lastSeq);
  for (const id of manifest.remade) {
    const bucket = buckets.get(id);
    if (bucket) buckets.set(id, { ...bucket, seq: journal.lastSeq });
  }
  return { buckets, journal, remade: new Set(), isRooted: true };
}

/** The manifest with rows that were found where their bucket cannot be relied on; the buckets are remade. */
export function withFoundRows(manifest: Manifest, found: readonly ListedRow[]): Manifest {
  const buckets = withRows(manifest.buckets, found, manifest.journal.lastSeq);
  return { ...manifest, buckets, remade: new Set([...manifest.remade, ...found.map(bucketOf)]) };
}

function withRows(before: ReadonlyMap<string, Bucket>, rows: readonly ListedRow[], seq: number): Map<string, Bucket> {
  const touched = new Map<string, { table: ListedTable; rows: Map<string | number, number> }>();
  for (const row of rows) {
    const id = bucketOf(row);
    const bucket = touched.get(id) ?? { table: row.table, rows: new Map(before.get(id)?.rows) };
    bucket.rows.set(row.id, row.revision);
    touched.set(id, bucket);
  }
  const buckets = new Map(before);
  for (const [id, bucket] of touched) buckets.set(id, { ...bucket, seq });
  return buckets;
}

function lastRevision(manifest: Manifest, row: Pick<ListedRow, 'table' | 'id'>): number {
  return manifest.buckets.get(bucketOf(row))?.rows.get(row.id) ?? 0;
}
