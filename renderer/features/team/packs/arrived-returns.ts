import type { FolderFile } from '../../../../electron/contract.ts';
import type { PackRecord } from '../../../domain/coding/pack-record.ts';
import { ageBeginning } from '../../../domain/exchange/pack/age-beginning.ts';
import { readAgeHeader } from '../../../domain/exchange/pack/age-header.ts';

/** What one look into the team's folder showed. */
export type FolderLook = readonly FolderFile[];

/** A file as it was when it was opened: another size or time of writing makes another of it. */
export function markOf({ name, size, modifiedAt }: Pick<FolderFile, 'name' | 'size' | 'modifiedAt'>): string {
  return `${name} ${size} ${modifiedAt}`;
}

/**
 * The return packs in the folder that have not been taken in and look whole: those that were there, with the same size and time
 * of writing, at the look before too, and were not found incomplete as they are now. Newest first.
 */
export function arrivedReturns(
  before: FolderLook,
  now: FolderLook,
  packs: readonly PackRecord[],
  incomplete: ReadonlySet<string>,
): FolderFile[] {
  const seen = new Set(before.map(markOf));
  return untaken(now, packs)
    .filter((file) => seen.has(markOf(file)) && !incomplete.has(markOf(file)))
    .sort((left, right) => right.modifiedAt - left.modifiedAt || (left.name < right.name ? -1 : 1));
}

/** How many return packs are still arriving: seen once only, growing, or found incomplete. */
export function arrivingReturns(
  before: FolderLook,
  now: FolderLook,
  packs: readonly PackRecord[],
  incomplete: ReadonlySet<string>,
): number {
  return untaken(now, packs).length - arrivedReturns(before, now, packs, incomplete).length;
}

/** A file that was written after it was taken in under that name is another one. */
function untaken(look: FolderLook, packs: readonly PackRecord[]): FolderFile[] {
  const taken = new Map(
    packs
      .filter(({ kind, passage }) => kind === 'return' && passage === 'opened')
      .map((pack) => [pack.fileName, pack.at]),
  );
  return look.filter(({ name, modifiedAt, head }) => {
    const takenAt = taken.get(name);
    return isReturn(head) && (takenAt === undefined || modifiedAt > takenAt);
  });
}

/** Sealed for a key, as returns are, be it in bytes or in lines of letters; a coding pack is sealed with a passphrase. */
function isReturn(head: Uint8Array): boolean {
  const header = readAgeHeader(Uint8Array.from(ageBeginning(head), (sign) => sign.charCodeAt(0)));
  return 'sealedBy' in header && header.sealedBy === 'keys';
}
