import { lastActs } from '../domain/coding/merging/last-acts.ts';
import { type PackedBlock, receivedBlocks } from '../domain/coding/received-journal.ts';
import type { PackProblem, ReturnHead } from '../domain/exchange/pack/pack.ts';
import { readPack } from '../domain/exchange/pack/read-pack.ts';
import { packBlock } from './packed-journal.ts';

/** A return that opened and is checked in full, as the window needs it: its journal is packed, ready for the disk. */
export interface ReadReturn {
  readonly pack: ReturnHead;
  readonly journal: readonly PackedBlock[];
  /** When each sheet was last changed in each copy, as the journal says: see `lastActs`. */
  readonly lastActs: ReadonlyMap<string, number>;
}

export type ReadReturnResult = ReadReturn | { readonly problem: PackProblem };

/** The return that a sealed file holds, opened with one of the lead's secret keys. Never throws. */
export async function readReturn(bytes: Uint8Array, identity: string): Promise<ReadReturnResult> {
  const read = await readPack(bytes, { kind: 'return', identities: [identity] });
  if ('problem' in read) return read;
  if (read.pack.kind !== 'return') throw new TypeError('A coding pack was read as a return');
  const { changes, ...pack } = read.pack;
  return { pack, journal: await Promise.all(receivedBlocks(changes).map(packBlock)), lastActs: lastActs(changes) };
}
