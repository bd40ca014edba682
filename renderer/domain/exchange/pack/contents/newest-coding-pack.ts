import type { PackRecord } from '../../../coding/pack-record.ts';

/** The coding pack of this coder that was made last of those that were opened here; `null` if none was. */
export function newestCodingPack(packs: readonly PackRecord[], coderId: string): PackRecord | null {
  return packs
    .filter((pack) => pack.kind === 'coding' && pack.passage === 'opened' && pack.coderId === coderId)
    .reduce<PackRecord | null>((newest, pack) => (newest && newest.madeAt > pack.madeAt ? newest : pack), null);
}
