import type { Decision } from '../../../domain/coding/decision.ts';
import { groupBy } from '../../../domain/coding/group-by.ts';
import type { Assignment } from '../../../domain/coding/round.ts';
import type { Sheet } from '../../../domain/coding/sheet.ts';
import { type QueueEntry, type QueueWork, reconciliationQueue } from '../../../domain/reconciliation/queue.ts';

/** The records of one narrative. */
interface NarrativeRecords {
  readonly sheets: readonly Sheet[];
  readonly assignments: readonly Assignment[];
  readonly decisions: readonly Decision[];
}

type RecordTable = keyof NarrativeRecords;
const tables: readonly RecordTable[] = ['sheets', 'assignments', 'decisions'];

/**
 * Keeps the queue of every narrative as long as its records stay the same objects: a ruling makes one narrative be looked at
 * again, not all. `meet` tells it what there is now.
 */
export class QueueKeeper {
  #work: QueueWork | null = null;
  readonly #records: { [Table in RecordTable]: Map<string, NarrativeRecords[Table][number][]> } = {
    sheets: new Map(),
    assignments: new Map(),
    decisions: new Map(),
  };
  readonly #found = new Map<string, { readonly records: NarrativeRecords; readonly entries: readonly QueueEntry[] }>();

  /** Takes in what there is now, and answers with the narratives that have to be looked at (again). */
  meet(work: QueueWork): string[] {
    const before = this.#work;
    if (before && !isSameBasis(before, work)) this.#found.clear();
    const narrativeOf = ({ narrativeId }: { readonly narrativeId: string }) => narrativeId;
    if (before?.sheets !== work.sheets) this.#records.sheets = groupBy(work.sheets, narrativeOf);
    if (before?.assignments !== work.assignments) this.#records.assignments = groupBy(work.assignments, narrativeOf);
    if (before?.decisions !== work.decisions) this.#records.decisions = groupBy(work.decisions, narrativeOf);
    this.#work = work;
    return work.narrativeIds.filter((id) => !this.#isKnown(id));
  }

  /** Looks at one narrative. */
  look(narrativeId: string): void {
    if (!this.#work) return;
    const records = this.#recordsOf(narrativeId);
    const entries = reconciliationQueue({ ...this.#work, ...records, narrativeIds: [narrativeId] });
    this.#found.set(narrativeId, { records, entries });
  }

  /** The queue of all narratives, in the order of reading. Call it when none is left to be looked at. */
  entries(): QueueEntry[] {
    return this.#work?.narrativeIds.flatMap((id) => this.#found.get(id)?.entries ?? []) ?? [];
  }

  #recordsOf(narrativeId: string): NarrativeRecords {
    const { sheets, assignments, decisions } = this.#records;
    return {
      sheets: sheets.get(narrativeId) ?? [],
      assignments: assignments.get(narrativeId) ?? [],
      decisions: decisions.get(narrativeId) ?? [],
    };
  }

  #isKnown(narrativeId: string): boolean {
    const known = this.#found.get(narrativeId)?.records;
    const now = this.#recordsOf(narrativeId);
    return known !== undefined && tables.every((table) => haveSameItems<unknown>(known[table], now[table]));
  }
}

function isSameBasis(one: QueueWork, other: QueueWork): boolean {
  return (
    one.scheme === other.scheme &&
    one.coders === other.coders &&
    one.settings.tolerance === other.settings.tolerance &&
    haveSameItems(one.schemes, other.schemes)
  );
}

function haveSameItems<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
