import type { Dataset } from '../../domain/coding/dataset.ts';
import type { PackRecord } from '../../domain/coding/pack-record.ts';
import { recordKeys } from '../../domain/coding/record-keys.ts';

/** The lists of a project that a restore only ever adds to. */
export type WhatStays = Pick<Dataset, 'coders' | 'schemes' | 'openings' | 'packs' | 'packKeys'>;

/**
 * What is here now and stays when a backup is restored, beside what the backup holds: nobody is dropped from the team; every
 * revision of a codebook is kept, since others may code by it and its number must not be given twice; who looked early has
 * looked; and no key for return packs is lost. Coding packs that a coder opened after the backup are forgotten with what they
 * brought, so that they can be taken in again.
 */
export function whatStays(backup: Dataset, present: Dataset): WhatStays {
  const there = new Set(backup.narratives.map(({ id }) => id));
  const openings = present.openings.filter(({ narrativeId }) => there.has(narrativeId));
  const packs = present.packs.filter((pack) => !isOpenedCodingPack(pack));
  return {
    coders: together(present.coders, backup.coders, recordKeys.coders),
    // Its own codings are by the backup's.
    schemes: together(present.schemes, backup.schemes, recordKeys.schemes),
    openings: together(backup.openings, openings, recordKeys.openings),
    packs: together(backup.packs, packs, recordKeys.packs),
    packKeys: together(backup.packKeys, present.packKeys, recordKeys.packKeys),
  };
}

function isOpenedCodingPack({ kind, passage }: PackRecord): boolean {
  return kind === 'coding' && passage === 'opened';
}

/** Both lists, each record once; of one that both hold, the second's. */
function together<T>(first: readonly T[], second: readonly T[], keyOf: (record: T) => string): readonly T[] {
  return [...new Map([...first, ...second].map((record) => [keyOf(record), record])).values()];
}
