import type { Change } from './change.ts';
import type { Dataset } from './dataset.ts';
import { decisionWithout, erasedChange, openingWithout, proposalWithout } from './erase-from-change.ts';

/** How much went with a case. */
export interface Erased {
  readonly narratives: number;
  readonly codings: number;
  /** Memos on coded segments, and notes on whole narratives. */
  readonly memos: number;
  /** Coders who had work on it. */
  readonly coders: number;
  /** Changes that lost what they held of it, in this project's journal and in those of colleagues. */
  readonly changes: number;
}

/** A project without the case, the narratives that went with it, and how much that was. */
export interface ErasedCase {
  readonly dataset: Dataset;
  readonly narrativeIds: readonly string[];
  readonly erased: Erased;
}

/**
 * Takes a case out of a project: its record, narratives, texts, sheets, assignments, openings and decisions, and from the
 * journals whatever any change says of them. Every change stays in its place with its time, its person and what kind of act it was.
 * In reasons that people gave, the case id is blotted out. What others wrote of it elsewhere (a memo on another case, a
 * text that names it) is theirs and stays: `caseMentions` finds it. A case that is not there changes nothing.
 */
export function eraseCase(dataset: Dataset, caseId: string): ErasedCase {
  const narrativeIds = narrativesOf(dataset, caseId);
  const gone = new Set(narrativeIds);
  const isKept = ({ narrativeId }: { readonly narrativeId: string }) => !gone.has(narrativeId);
  const sheets = dataset.sheets.filter((sheet) => !isKept(sheet));
  const codings = sheets.flatMap((sheet) => sheet.codings);
  const erased = (change: Change) => erasedChange(change, { caseId, narrativeIds: gone });
  const changes = dataset.changes.map(erased);
  const received = dataset.received.map((block) => ({ ...block, changes: block.changes.map(erased) }));
  const before = [...dataset.changes, ...dataset.received.flatMap((block) => block.changes)];
  const after = [...changes, ...received.flatMap((block) => block.changes)];
  return {
    dataset: {
      ...dataset,
      cases: dataset.cases.filter(({ id }) => id !== caseId),
      narratives: dataset.narratives.filter(({ id }) => !gone.has(id)),
      sheets: dataset.sheets.filter(isKept),
      assignments: dataset.assignments.filter(isKept),
      openings: dataset.openings.filter(isKept).map((opening) => openingWithout(opening, caseId)),
      decisions: dataset.decisions.filter(isKept).map((decision) => decisionWithout(decision, caseId)),
      proposals: dataset.proposals.map((proposal) => proposalWithout(proposal, caseId)),
      changes,
      received,
    },
    narrativeIds,
    erased: {
      narratives: dataset.narratives.filter(({ id }) => gone.has(id)).length,
      codings: codings.length,
      memos: [...codings, ...sheets].filter(({ memo }) => memo !== undefined && memo !== '').length,
      coders: new Set(sheets.filter(({ state }) => state !== 'not_started').map(({ coderId }) => coderId)).size,
      changes: after.filter((change, index) => change !== before[index]).length,
    },
  };
}

/** Those that are here, and those that only the journal still names: their records may be damaged. */
function narrativesOf(dataset: Dataset, caseId: string): readonly string[] {
  const here = dataset.narratives.filter((narrative) => narrative.caseId === caseId).map(({ id }) => id);
  const others = new Set(dataset.narratives.filter((narrative) => narrative.caseId !== caseId).map(({ id }) => id));
  const named = dataset.changes.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.table === 'narratives' && entry.caseId === caseId ? [entry.id] : [])),
  );
  return [...new Set([...here, ...named.filter((id) => !others.has(id))])];
}
