import type { PackRecord } from '../../../coding/pack-record.ts';
import { isAhead } from '../dated-ahead.ts';

/**
 * The coding pack of this coder that was made last of those that were opened here; `null` if none was. One whose date lay ahead
 * when it was opened was dated by a wrong clock: it is the newest only where there is no other.
 */
export function newestCodingPack(packs: readonly PackRecord[], coderId: string): PackRecord | null {
  const own = packs.filter((pack) => pack.kind === 'coding' && pack.passage === 'opened' && pack.coderId === coderId);
  return newestOf(own.filter(({ madeAt, at }) => !isAhead(madeAt, at))) ?? newestOf(own);
}

function newestOf(packs: readonly PackRecord[]): PackRecord | null {
  return packs.reduce<PackRecord | null>(
    (newest, pack) => (newest && newest.madeAt > pack.madeAt ? newest : pack),
    null,
  );
}
