import type { Change, Entry } from '../../../coding/change.ts';
import type { Coder } from '../../../coding/coder.ts';
import type { Dataset } from '../../../coding/dataset.ts';
import type { CodingPack } from '../pack.ts';
import { codingPackRecord } from './pack-records.ts';

/** Where and when a coding pack is opened. */
export interface OpenedPackFacts {
  /** Of the new project: random. */
  readonly copyId: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly fileName: string;
}

/** The coder's project that a coding pack makes. Its journal begins with the opening of the pack. */
export function projectFromPack(pack: CodingPack, { copyId, at, fileName }: OpenedPackFacts): Dataset {
  const record = codingPackRecord(pack, { at, fileName });
  const entries: Entry[] = [
    ...pack.cases.map(({ id }): Entry => ({ table: 'cases', id, change: 'added' })),
    ...pack.narratives.map(
      ({ id, caseId, sha256 }): Entry => ({ table: 'narratives', id, caseId, sha256, change: 'added' }),
    ),
    { table: 'packs', id: record.id, before: null, after: record },
  ];
  const opening: Change = {
    seq: 1,
    copyId,
    at,
    coderId: pack.coder.id,
    scope: 'project',
    label: 'open_coding_pack',
    entries,
  };
  return {
    project: { ...pack.project, copyId, leadRecipient: pack.recipient },
    schemes: pack.schemes,
    coders: [pack.coder, leadOfPack(pack)],
    cases: pack.cases,
    narratives: pack.narratives,
    sheets: pack.sheets.map((sheet) => ({ ...sheet, revision: 1 })),
    rounds: pack.rounds,
    assignments: pack.assignments,
    decisions: [],
    proposals: [],
    packs: [record],
    packKeys: [],
    openings: [],
    withdrawals: pack.withdrawals,
    changes: [opening],
    received: [],
  };
}

/** The lead as a coder's project knows them. */
export function leadOfPack({ lead }: CodingPack): Coder {
  return { ...lead, role: 'lead', active: true };
}
