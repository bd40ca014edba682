import type { HashedSheet } from '../../../coding/merging/merge-plan.ts';
import type { ReturnHead } from '../pack.ts';

/**
 * Each sheet of a return with its content hash, in order: the last one of its lineage, which was compared with what the sheet says
 * when the pack was read (see `checkReturnPack`). Throws a `RangeError` for a sheet without one.
 */
export function returnedVersions({ sheets }: Pick<ReturnHead, 'sheets'>): readonly HashedSheet[] {
  return sheets.map((sheet) => {
    const hash = sheet.lineage.at(-1);
    if (hash === undefined) throw new RangeError(`The sheet of ${sheet.narrativeId} does not name its own version`);
    return { sheet, hash };
  });
}
