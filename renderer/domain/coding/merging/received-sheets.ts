import type { ReceivedSheetEntry } from '../change.ts';
import { recordKeys } from '../record-keys.ts';
import type { Sheet } from '../sheet.ts';
import { joinedLineage, withOwnHash } from './lineage.ts';
import type { ForkChoices, MergePlan, PlannedSheet } from './merge-plan.ts';

/** The sheets after a merge, and what the journal keeps of it: one entry for each sheet that came in or was put aside. */
export interface ReceivedSheets {
  /** The same array if nothing changes; unchanged sheets are the same objects, new ones come at the end. */
  readonly sheets: readonly Sheet[];
  readonly entries: readonly ReceivedSheetEntry[];
}

/**
 * Takes a plan's sheets in among those that are here. Throws a `RangeError` if a fork has no choice, or if a sheet is not the
 * one any more that the plan was made for: plan again.
 */
export function receivedSheets(sheets: readonly Sheet[], plan: MergePlan, choices: ForkChoices): ReceivedSheets {
  const places = new Map(sheets.map((sheet, index) => [recordKeys.sheets(sheet), index]));
  const next = [...sheets];
  const entries: ReceivedSheetEntry[] = [];
  let changes = 0;
  for (const planned of plan.sheets) {
    const place = places.get(recordKeys.sheets(planned.incoming.sheet));
    checkStillHeld(planned, place === undefined ? null : (sheets[place] ?? null));
    const { sheet, entry } = received(planned, choices);
    if (entry) entries.push(entry);
    if (!sheet) continue;
    next[place ?? next.length] = sheet;
    changes += 1;
  }
  return { sheets: changes > 0 ? next : sheets, entries };
}

function checkStillHeld({ narrativeId, held }: PlannedSheet, here: Sheet | null): void {
  if ((held?.sheet.revision ?? null) === (here?.revision ?? null)) return;
  throw new RangeError(`The sheet of ${narrativeId} is not the one any more that the merge was planned for`);
}

interface Received {
  readonly sheet: Sheet | null;
  readonly entry: ReceivedSheetEntry | null;
}

function received(planned: PlannedSheet, choices: ForkChoices): Received {
  const { incoming, held, outcome } = planned;
  switch (outcome) {
    case 'new':
    case 'newer':
      return { sheet: taken(planned), entry: entryOf(planned, incoming.hash) };
    case 'fork': {
      const choice = choices.get(planned.narrativeId);
      if (!choice || !held) throw new RangeError(`Nobody chose between the versions of ${planned.narrativeId}`);
      return choice === 'incoming'
        ? { sheet: taken(planned), entry: { ...entryOf(planned, incoming.hash), setAside: held.sheet } }
        : { sheet: kept(planned), entry: { ...entryOf(planned, held.hash), setAside: incoming.sheet } };
    }
    case 'same':
    case 'older':
      return { sheet: kept(planned), entry: null };
    default:
      return { sheet: null, entry: null };
  }
}

function entryOf({ incoming, held }: PlannedSheet, after: string): ReceivedSheetEntry {
  const { narrativeId, coderId } = incoming.sheet;
  return { table: 'received', narrativeId, coderId, before: held?.hash ?? null, after };
}

/** The incoming version, knowing of the one that was held. It keeps the copy that wrote it; revisions are counted here, whatever a pack says. */
function taken({ incoming, held }: PlannedSheet): Sheet {
  const { sheet, hash } = incoming;
  const own = { hash, sheet: { ...sheet, lineage: withOwnHash(incoming) } };
  const lineage = held ? joinedLineage(own, held) : own.sheet.lineage;
  return { ...sheet, lineage, revision: (held?.sheet.revision ?? 0) + 1 };
}

/** The held version if there is something in the incoming one's past that it did not know of; otherwise `null`. */
function kept({ incoming, held }: PlannedSheet): Sheet | null {
  if (!held) return null;
  const lineage = joinedLineage(held, incoming);
  return lineage === held.sheet.lineage ? null : { ...held.sheet, lineage, revision: held.sheet.revision + 1 };
}
