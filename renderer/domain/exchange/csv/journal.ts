import { type CaseOf, casesOfChange } from '../../coding/cases-of-change.ts';
import type { BeforeAfter, Change } from '../../coding/change.ts';
import { type ChangeFacts, changeFacts } from '../../coding/change-facts.ts';
import type { Coding } from '../../coding/coding.ts';
import type { Dataset } from '../../coding/dataset.ts';
import type { Narrative } from '../../text/narrative.ts';
import { actNameOf } from '../act-name-of.ts';
import { coderNames } from './coder-names.ts';
import { changedFields } from './journal-fields.ts';
import { listedCell } from './listed-cell.ts';
import { type CsvCell, type CsvTable, isoTime } from './write-csv.ts';

const COLUMNS = [
  'project_id',
  'copy_id',
  'change_no',
  'at',
  'coder_id',
  'coder',
  'scope',
  'case_id',
  'narrative_id',
  'act',
  'act_label',
  'takes_back_no',
  'note',
  'segment_id',
  'scheme_before',
  'code_before',
  'status_before',
  'span_before',
  'scheme_after',
  'code_after',
  'status_after',
  'span_after',
  'memo_changed',
  'state_before',
  'state_after',
  'others_visible',
  'field',
  'field_before',
  'field_after',
  'n_cases',
  'n_narratives',
  'n_records',
] as const;

/** What the journal's file is made of: a dataset serves, and so does one without texts. */
export type JournalSource = Pick<Dataset, 'project' | 'coders' | 'changes' | 'received'> & {
  readonly narratives: readonly Pick<Narrative, 'id' | 'caseId'>[];
};

/**
 * One row a change, oldest first, of every change in the dataset, colleagues' journals included: `copy_id` and `change_no`
 * together name a change. Whoever calls has left out what the viewer may not see, and has numbered anew what is left. What a memo or note said is never in it, only that it changed.
 */
export function journalTable(visible: JournalSource): CsvTable {
  const names = coderNames(visible.coders);
  const caseOf: CaseOf = new Map(visible.narratives.map(({ id, caseId }) => [id, caseId]));
  const rows = inOneOrder(visible).map((change): CsvCell[] => {
    const facts = changeFacts(change);
    return [
      ...[visible.project.id, change.copyId, change.seq, isoTime(change.at)],
      ...[change.coderId, names.get(change.coderId) ?? null],
      ...placeCells(change, facts, caseOf),
      ...[change.label, actNameOf(change), change.undoes ?? null, change.note ?? null],
      ...codingCells(facts.codings),
      ...sheetCells(change, facts),
      ...changedFields(facts),
      ...countCells(change, facts),
    ];
  });
  return { columns: COLUMNS, rows };
}

/** The project's own changes by `seq`, and received ones between them by their time. */
function inOneOrder({ changes, received }: JournalSource): readonly Change[] {
  if (received.length === 0) return changes;
  return [...changes, ...received.flatMap((block) => block.changes)].sort((left, right) => left.at - right.at);
}

/** Scope, case and narrative. An import has too many of them to be listed: it is counted. */
function placeCells({ scope, entries }: Change, { openings }: ChangeFacts, caseOf: CaseOf): CsvCell[] {
  if (typeof scope !== 'string') return ['sheet', caseOf.get(scope.narrativeId) ?? null, scope.narrativeId];
  if (openings.length === 0) return [scope, null, null];
  const [only] = openings.length === 1 ? openings : [];
  return [scope, listedCell(casesOfChange({ scope, entries }, caseOf)), only?.narrativeId ?? null];
}

/**
 * Segment ids, then scheme, code, status and span before and after. Where several segments changed, each cell lists them in
 * one order.
 */
function codingCells(codings: readonly BeforeAfter<Coding>[]): CsvCell[] {
  const sideCells = (side: keyof BeforeAfter<Coding>) => {
    const of = (read: (coding: Coding) => string | undefined) =>
      listedCell(codings.map((turn) => (turn[side] && read(turn[side])) ?? ''));
    return [
      of(({ schemeId }) => schemeId),
      of(({ codeId }) => codeId),
      of(({ status }) => status),
      of(({ start, end }) => `${start}..${end}`),
    ];
  };
  return [
    listedCell(codings.map(({ before, after }) => (after ?? before)?.id ?? '')),
    ...sideCells('before'),
    ...sideCells('after'),
  ];
}

/** Whether a memo changed, the state before and after, and for a reopening whether others' coding could be seen by then. */
function sheetCells({ scope }: Change, { sheets, memoChanged }: ChangeFacts): CsvCell[] {
  const [turn] = sheets;
  const before = turn?.before?.reopenings.length ?? 0;
  const reopening = (turn?.after?.reopenings.length ?? 0) > before ? turn?.after?.reopenings.at(-1) : undefined;
  const moved = turn && turn.before?.state !== turn.after?.state;
  return [
    typeof scope === 'string' ? null : Number(memoChanged),
    moved ? (turn.before?.state ?? 'not_started') : null,
    moved ? (turn.after?.state ?? 'not_started') : null,
    reopening ? Number(reopening.othersVisible) : null,
  ];
}

function countCells({ scope, entries }: Change, facts: ChangeFacts): CsvCell[] {
  const { casesAdded, casesChanged, narrativesAdded, narrativesReplaced, openings } = facts;
  const ofProject = [casesAdded + casesChanged, narrativesAdded + narrativesReplaced + openings.length];
  return [...(typeof scope === 'string' ? ofProject : [null, null]), entries.length];
}
