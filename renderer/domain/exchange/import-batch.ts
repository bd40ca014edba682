import type { Case } from '../coding/dataset.ts';
import type { Narrative } from '../text/narrative.ts';
import type { ConflictRow, ImportChoices, ImportPlan, PlannedCase, PlannedRow } from './import-plan.ts';

/** The records that an import stores. */
export interface ImportedRecords {
  readonly added: readonly Narrative[];
  /** Uncoded narratives that get another text under the same id. */
  readonly replaced: readonly Narrative[];
  /** New cases, and known ones whose attributes change; whole records. */
  readonly cases: readonly Case[];
}

/** Why a row that conflicts is left out: the user said so, or replacing was not possible. */
export type SkipReason = 'chosen' | 'coded' | 'several' | 'same_file' | 'replaced_by_earlier_row';

/** What in the end became of a row. */
export type RowOutcome =
  | { readonly outcome: 'added' | 'added_further' | 'replaced'; readonly narrativeId: string }
  | { readonly outcome: 'skipped'; readonly reason: SkipReason }
  | { readonly outcome: 'identical' | 'repeated' | 'refused' | 'withdrawn' };

export interface ImportBatchResult {
  readonly batch: ImportedRecords;
  /** One for each row of the plan, in its order. */
  readonly outcomes: readonly RowOutcome[];
}

/**
 * The records that a plan and the user's choices come to, and what became of each row. `newId` gives a random id;
 * `importedAt` is in milliseconds since 1970, UTC. An empty batch means that there is nothing to store.
 */
export function importBatch(
  plan: ImportPlan,
  choices: ImportChoices,
  { newId, importedAt }: { newId: () => string; importedAt: number },
): ImportBatchResult {
  const added: Narrative[] = [];
  const replaced = new Map<string, Narrative>();
  const narrative = (row: TextRow, id: string, textVersion: number): Narrative => ({
    ...{ id, caseId: row.caseId, kind: plan.kind, title: row.title, text: row.text, textVersion, sha256: row.sha256 },
    ...{ source: { file: plan.fileName, row: row.row }, importedAt },
  });
  const add = (row: TextRow, outcome: 'added' | 'added_further'): RowOutcome => {
    const made = narrative(row, newId(), 1);
    added.push(made);
    return { outcome, narrativeId: made.id };
  };
  const replace = (row: ConflictRow): RowOutcome => {
    if ('reason' in row.replaceable) return { outcome: 'skipped', reason: row.replaceable.reason };
    const { narrativeId, textVersion } = row.replaceable;
    if (replaced.has(narrativeId)) return { outcome: 'skipped', reason: 'replaced_by_earlier_row' };
    replaced.set(narrativeId, narrative(row, narrativeId, textVersion + 1));
    return { outcome: 'replaced', narrativeId };
  };
  const settle = (row: PlannedRow): RowOutcome => {
    if (row.outcome === 'added') return add(row, 'added');
    if (row.outcome !== 'conflict') return { outcome: row.outcome };
    const choice = choices.conflictOfRow.get(row.row) ?? choices.conflicts;
    if (choice === 'skip') return { outcome: 'skipped', reason: 'chosen' };
    return choice === 'add' ? add(row, 'added_further') : replace(row);
  };
  const outcomes = plan.rows.map(settle);
  const cases = plan.cases.map((one) => changedCase(one, choices.attributes)).filter((one) => one !== null);
  return { batch: { added, replaced: [...replaced.values()], cases }, outcomes };
}

type TextRow = Extract<PlannedRow, { readonly text: string }>;

/** The whole record to store, or `null` if nothing of it changes. An attribute that the case did not have is always taken. */
function changedCase({ id, known, given }: PlannedCase, choice: 'keep' | 'take'): Case | null {
  const attributes = choice === 'take' ? { ...known, ...given } : { ...given, ...known };
  if (known === null) return { id, attributes };
  const before = new Map(Object.entries(known));
  return Object.entries(attributes).some(([name, value]) => before.get(name) !== value) ? { id, attributes } : null;
}
