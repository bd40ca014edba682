import * as v from 'valibot';
import type { Change } from '../domain/coding/change.ts';
import { bytesHash } from '../domain/exchange/text-hash.ts';
import type { StoredRow } from './database.ts';
import type { JournalEnd } from './manifest.ts';
import { recordProblem } from './read-rows.ts';
import type { RecordCodec, RecordPlace } from './record-codec.ts';
import type { StorageProblem } from './storage-problem.ts';
import { parseChange } from './table-readings.ts';

/**
 * A change as it is stored. `previous` is the SHA-256, in hex, of the stored body of the change before it; empty for the
 * first. Together with the root, which holds the newest one's, no change can be taken out or brought back unnoticed.
 */
interface ChainedChange {
  readonly change: unknown;
  readonly previous: string;
}

/** A change as it was found. A row that cannot be read has no `change`, and what came before it is not known. */
export interface ChangeLink {
  readonly seq: number;
  readonly hash: string;
  readonly change: Change | null;
  readonly previous: string | null;
}

/** Changes encoded one after the other, each with the hash of the one before, and where the journal ends after them. */
export async function chainedRows(
  codec: RecordCodec,
  end: JournalEnd,
  changes: readonly { readonly seq: number; readonly value: unknown }[],
): Promise<{ readonly rows: readonly StoredRow[]; readonly end: JournalEnd }> {
  const rows: StoredRow[] = [];
  let { lastSeq, lastHash } = end;
  for (const { seq, value } of changes) {
    const chained: ChainedChange = { change: value, previous: lastHash };
    const body = await codec.encode(placeOf(seq), chained);
    rows.push({ id: seq, revision: 1, body });
    lastSeq = seq;
    lastHash = await hashOf(body);
  }
  return { rows, end: { count: end.count + changes.length, lastSeq, lastHash } };
}

/** So many missing entries are told apart; more help nobody. */
const mostNamed = 100;

const chainedShape = v.object({ change: v.unknown(), previous: v.string() });

/** One stored change with what chains it. Never rejects. */
export async function readLink(codec: RecordCodec, row: StoredRow & { readonly id: number }): Promise<ChangeLink> {
  const [chained, hash] = await Promise.all([
    codec.decode(placeOf(row.id, row.revision), row.body).then(
      (value) => v.safeParse(chainedShape, value),
      () => null,
    ),
    hashOf(row.body),
  ]);
  if (!chained?.success) return { seq: row.id, hash, change: null, previous: null };
  const { change: value, previous } = chained.output;
  const change = parseChange(value);
  return { seq: row.id, hash, change: change?.seq === row.id ? change : null, previous };
}

/**
 * What is wrong with a journal, found by walking its links, which are by `seq`, down from where it should end. Below a row
 * that cannot be read the chain is taken up again. Of the missing, the newest hundred are named: how many there seem to be is
 * a number from the disk. `isEndKnown`: false if the end is a guess.
 */
export function chainProblems(
  links: readonly ChangeLink[],
  end: JournalEnd,
  isEndKnown: boolean,
): readonly StorageProblem[] {
  const problems: StorageProblem[] = [];
  const note = (code: Parameters<typeof recordProblem>[0], seq: number) =>
    problems.push(recordProblem(code, 'changes', seq));
  let named = 0;
  const noteMissing = (below: number, above: number) => {
    for (let seq = above - 1; seq > below && named < mostNamed; seq--, named++) note('missing_record', seq);
  };
  const isShort = links.length < end.count;
  /** The hash that the next row down should have, if that is known, and the `seq` of the row that says so. */
  let expected = isEndKnown ? end.lastHash : null;
  let above = end.lastSeq + 1;
  for (let index = links.length - 1; index >= 0; index--) {
    const link = links[index];
    if (!link) continue;
    const follows = expected === null || link.hash === expected;
    if (!follows && !link.change && links[index - 1]?.hash === expected) {
      note('unexpected_record', link.seq);
      continue;
    }
    const isCut = above - link.seq > 1 && (expected === null ? isShort : !follows);
    if (isCut) noteMissing(link.seq, above);
    if (!link.change) note('damaged_record', link.seq);
    else if (!follows && !isCut) note('replayed_record', link.seq);
    expected = follows || isCut ? link.previous : null;
    above = link.seq;
  }
  if (expected) noteMissing(0, above);
  return problems.reverse();
}

function placeOf(seq: number, revision = 1): RecordPlace {
  return { table: 'changes', id: seq, revision };
}

async function hashOf(body: unknown): Promise<string> {
  return body instanceof Uint8Array ? bytesHash(Uint8Array.from(body)) : 'none';
}
