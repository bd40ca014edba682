import type { PackRecord } from '../../../coding/pack-record.ts';
import type { CodingPack, ReturnHead } from '../pack.ts';

/** When a pack was opened (milliseconds since 1970, UTC), and what its file is called. */
export interface OpenedFile {
  readonly at: number;
  readonly fileName: string;
}

/** What the coder's project remembers of a coding pack that was opened in it. */
export function codingPackRecord(pack: CodingPack, { at, fileName }: OpenedFile): PackRecord {
  return {
    id: pack.id,
    kind: 'coding',
    passage: 'opened',
    packId: pack.id,
    coderId: pack.coder.id,
    recipient: pack.recipient,
    madeAt: pack.madeAt,
    at,
    fileName,
    narrativeIds: pack.narratives.map(({ id }) => id),
  };
}

/** What the lead's project remembers of a return pack. `recipient`: the key of the lead's that it was sealed for. */
export function returnPackRecord(
  pack: ReturnHead,
  { at, fileName, recipient }: OpenedFile & { readonly recipient: string },
): PackRecord {
  return {
    id: pack.id,
    kind: 'return',
    passage: 'opened',
    packId: pack.packId,
    coderId: pack.coder.id,
    recipient,
    madeAt: pack.madeAt,
    at,
    fileName,
    narrativeIds: pack.sheets.map(({ narrativeId }) => narrativeId),
  };
}
