import type { Dexie } from 'dexie';
import { type ChangeLink, readLink } from './change-chain.ts';
import { rowsOf, type StoredRow } from './database.ts';
import { type Bucket, emptyManifest, type Manifest } from './manifest.ts';
import { parseBucket, parseRoot, rootRowId } from './manifest-rows.ts';
import { recordProblem, storedRows } from './read-rows.ts';
import type { RecordCodec } from './record-codec.ts';
import type { StorageProblem } from './storage-problem.ts';

export interface FoundManifest {
  readonly manifest: Manifest;
  readonly problems: readonly StorageProblem[];
}

type ManifestRows = ReadonlyMap<string | number, StoredRow>;

/**
 * The manifest of a database, as far as it can be relied on. Without a readable root, or with one that is older than the
 * journal, it says nothing; a bucket that is gone, unreadable or older than the root knows it is left out. What it does not
 * say is made anew from the rows that are found, and written with the next act.
 */
export async function readManifest(database: Dexie, codec: RecordCodec): Promise<FoundManifest> {
  const stored: ManifestRows = new Map((await storedRows(database, 'manifest')).map((row) => [row.id, row]));
  const root = parseRoot(await decoded(codec, stored.get(rootRowId)));
  const { newest, unread } = await changesAbove(database, codec, root?.journal.lastSeq ?? 0);
  if (!root || newest) return withoutRoot(database, codec, stored, newest);
  const found = await Promise.all(
    [...root.buckets].map(async ([id, seq]) => [id, await readBucket(codec, id, seq, stored.get(id))] as const),
  );
  const lost = found.flatMap(([id, bucket]) => (bucket ? [] : [id]));
  const buckets = new Map(found.flatMap(([id, bucket]) => (bucket ? [[id, bucket] as const] : [])));
  return {
    manifest: { buckets, journal: root.journal, remade: new Set(lost), isRooted: true },
    problems: [
      ...lost.map((id) => damagedManifest(`manifest ${id}`)),
      ...unread.map((id) => recordProblem('unexpected_record', 'changes', id)),
    ],
  };
}

export function damagedManifest(place: string): StorageProblem {
  return { code: 'damaged_manifest', place };
}

async function withoutRoot(
  database: Dexie,
  codec: RecordCodec,
  stored: ManifestRows,
  newest: ChangeLink | null,
): Promise<FoundManifest> {
  const buckets = await Promise.all(
    [...stored.values()].map((row) => readBucket(codec, String(row.id), row.revision, row)),
  );
  // The end of the journal may be gone with the root; a bucket then still knows how far it went.
  const lastSeq = Math.max(newest?.seq ?? 0, ...buckets.map((bucket) => bucket?.seq ?? 0));
  const count = await rowsOf(database, 'changes').where('id').belowOrEqual(lastSeq).count();
  const journal = { count, lastSeq, lastHash: newest?.hash ?? '' };
  return {
    manifest: { ...emptyManifest, journal, isRooted: false },
    problems: [damagedManifest(`manifest ${rootRowId}`)],
  };
}

/** The newest change above a `seq` that this key has written, and the ids of rows above it that it has not. */
async function changesAbove(
  database: Dexie,
  codec: RecordCodec,
  seq: number,
): Promise<{ readonly newest: ChangeLink | null; readonly unread: readonly (string | number)[] }> {
  const rows = rowsOf(database, 'changes');
  const unread: (string | number)[] = [];
  for (const id of (await rows.where('id').above(seq).primaryKeys()).reverse()) {
    const row = typeof id === 'number' ? await rows.get(id) : undefined;
    const link = row && typeof id === 'number' ? await readLink(codec, { ...row, id }) : null;
    if (link && link.previous !== null) return { newest: link, unread };
    unread.push(id);
  }
  return { newest: null, unread };
}

async function readBucket(
  codec: RecordCodec,
  id: string,
  seq: number,
  row: StoredRow | undefined,
): Promise<Bucket | null> {
  return row?.revision === seq ? parseBucket(id, seq, await decoded(codec, row)) : null;
}

/** What a row of the manifest holds, or `null` if it is not there or does not open. */
async function decoded(codec: RecordCodec, row: StoredRow | undefined): Promise<unknown> {
  if (!row) return null;
  return codec.decode({ table: 'manifest', id: row.id, revision: row.revision }, row.body).catch(() => null);
}
