import type { Scheme } from '../../../codebook/scheme.ts';
import type { BeforeAfter, Change } from './change.ts';
import type { Coder } from './coder.ts';
import type { Coding } from './coding.ts';
import type { Opening } from './dataset.ts';
import type { Decision, Proposal } from './decision.ts';
import type { PackRecord } from './pack-record.ts';
import type { ProjectFace } from './project-face.ts';
import type { Assignment, Round } from './round.ts';
import type { SheetFace } from './sheet.ts';

/** What a change did, sorted by what it did it to. */
export interface ChangeFacts {
  /** In the order of the change's entries. */
  readonly codings: readonly BeforeAfter<Coding>[];
  readonly sheets: readonly BeforeAfter<SheetFace>[];
  readonly coders: readonly BeforeAfter<Coder>[];
  readonly project: BeforeAfter<ProjectFace> | null;
  readonly openings: readonly Opening[];
  readonly narrativesAdded: number;
  readonly narrativesReplaced: number;
  readonly casesAdded: number;
  /** Cases that were known and got other attributes. */
  readonly casesChanged: number;
  readonly schemes: readonly BeforeAfter<Scheme>[];
  readonly rounds: readonly BeforeAfter<Round>[];
  readonly decisions: readonly BeforeAfter<Decision>[];
  readonly proposals: readonly BeforeAfter<Proposal>[];
  readonly packs: readonly BeforeAfter<PackRecord>[];
  readonly assignments: readonly BeforeAfter<Assignment>[];
  /** Sheets that came with a pack and changed what is held. */
  readonly sheetsReceived: number;
  /** True if a memo of a coding or the note on the narrative became another. What it said is not told. */
  readonly memoChanged: boolean;
}

/** Sorts a change's entries. A change without entries gives empty facts. */
export function changeFacts({ entries }: Pick<Change, 'entries'>): ChangeFacts {
  const codings = entries.filter((entry) => entry.table === 'codings');
  const sheets = entries.filter((entry) => entry.table === 'sheets');
  const narratives = entries.filter((entry) => entry.table === 'narratives');
  const cases = entries.filter((entry) => entry.table === 'cases');
  return {
    codings,
    sheets,
    coders: entries.filter((entry) => entry.table === 'coders'),
    project: entries.find((entry) => entry.table === 'project') ?? null,
    openings: entries.flatMap((entry) => (entry.table === 'openings' && entry.after ? [entry.after] : [])),
    narrativesAdded: narratives.filter(({ change }) => change === 'added').length,
    narrativesReplaced: narratives.filter(({ change }) => change === 'replaced').length,
    casesAdded: cases.filter(({ change }) => change === 'added').length,
    casesChanged: cases.filter(({ change }) => change === 'attributes').length,
    schemes: entries.filter((entry) => entry.table === 'schemes'),
    rounds: entries.filter((entry) => entry.table === 'rounds'),
    decisions: entries.filter((entry) => entry.table === 'decisions'),
    proposals: entries.filter((entry) => entry.table === 'proposals'),
    packs: entries.filter((entry) => entry.table === 'packs'),
    assignments: entries.filter((entry) => entry.table === 'assignments'),
    sheetsReceived: entries.filter((entry) => entry.table === 'received').length,
    memoChanged: [...codings, ...sheets].some(({ before, after }) => (before?.memo ?? '') !== (after?.memo ?? '')),
  };
}
