import * as v from 'valibot';
import type { PackedBlock, ReceivedBlock } from '../domain/coding/received-journal.ts';
import { unpackChanges } from '../workers/packed-journal.ts';
import { receivedShape } from './change-shapes.ts';

/** A packed block with its changes, checked; `null` if it is damaged. */
export async function openedBlock({
  copyId,
  block,
  packed,
}: Pick<PackedBlock, 'copyId' | 'block' | 'packed'>): Promise<ReceivedBlock | null> {
  const changes = await unpackChanges(packed);
  const result = v.safeParse(receivedShape, { copyId, block, changes }, { abortEarly: true });
  return result.success ? result.output : null;
}
