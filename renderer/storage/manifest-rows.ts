import * as v from 'valibot';
import { tableNames } from './database.ts';
import type { Bucket, JournalEnd, ListedTable, Manifest } from './manifest.ts';
import type { RecordPlace } from './record-codec.ts';

/** Where the root lies. Its revision is the `seq` of the newest change, as a bucket's is of the change that wrote it. */
export const rootRowId = 'root';

/** A part of the manifest and the row it is to be written to. */
export interface ManifestRow extends RecordPlace {
  readonly table: 'manifest';
  readonly id: string;
  readonly value: unknown;
}

/** The rows that lead from one manifest to the next: its new buckets and the root. From `null`: all of it. */
export function manifestRows(before: Manifest | null, after: Manifest): readonly ManifestRow[] {
  const changed = [...after.buckets].filter(([id, bucket]) => before?.buckets.get(id) !== bucket);
  const buckets = [...after.buckets].map(([id, { seq }]) => [id, seq]);
  const { count, lastSeq, lastHash } = after.journal;
  return [
    ...changed.map(([id, { seq, rows }]): ManifestRow => ({ table: 'manifest', id, revision: seq, value: [...rows] })),
    { table: 'manifest', id: rootRowId, revision: lastSeq, value: { buckets, journal: { count, lastSeq, lastHash } } },
  ];
}

const rootShape = v.object({
  buckets: v.array(v.tuple([v.string(), v.number()])),
  journal: v.object({ count: v.number(), lastSeq: v.number(), lastHash: v.string() }),
});

/** What the root says: each bucket's revision, and where the journal ends. */
export interface ManifestRoot {
  readonly buckets: ReadonlyMap<string, number>;
  readonly journal: JournalEnd;
}

/** The root of a decoded body, or `null` if it is none. */
export function parseRoot(value: unknown): ManifestRoot | null {
  const result = v.safeParse(rootShape, value);
  return result.success ? { buckets: new Map(result.output.buckets), journal: result.output.journal } : null;
}

const bucketShape = v.array(v.tuple([v.union([v.string(), v.number()]), v.number()]));

/** The bucket of a decoded body, or `null` if it is none. */
export function parseBucket(id: string, seq: number, value: unknown): Bucket | null {
  const table = tableOf(id);
  const result = v.safeParse(bucketShape, value);
  return table && result.success ? { table, seq, rows: new Map(result.output) } : null;
}

function tableOf(bucketId: string): ListedTable | null {
  const name = bucketId.split(' ')[0];
  return tableNames.find((table): table is ListedTable => table === name && table !== 'changes') ?? null;
}
