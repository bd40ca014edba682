import { useMemo, useState } from 'react';
import { groupBy } from '../../domain/coding/group-by.ts';
import type { ConflictRow, ImportChoices, ImportPlan } from '../../domain/exchange/import-plan.ts';
import type { ImportReport, ReportRow } from '../../domain/exchange/import-report.ts';
import type { LongTableColumn } from '../../ui/long-table.tsx';
import { ConflictChoiceForRow } from './conflict-choice.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { groupOf, type RowGroup } from './outcome-words.ts';
import { caseColumn, RowByRow, rowColumn, whyColumn } from './row-by-row.tsx';

interface PlannedRowsProps {
  readonly plan: ImportPlan;
  /** What every row would come to with the choices made so far. */
  readonly report: ImportReport;
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
}

const groups: readonly (readonly [RowGroup, string])[] = [
  ['new', 'New'],
  ['here', 'Nothing new'],
  ['conflict', 'Another text'],
  ['refused', 'Left out'],
];

/** Every row of the file, what would become of it and why; filterable by kind. */
export function PlannedRows({ plan, report, choices, onChange }: PlannedRowsProps) {
  const [shown, setShown] = useState<RowGroup | 'all'>(() => (plan.counts.conflict > 0 ? 'conflict' : 'all'));
  const conflicts = useMemo(
    () => new Map(plan.rows.filter((row) => row.outcome === 'conflict').map((row) => [row.row, row])),
    [plan],
  );
  const byGroup = useMemo(() => {
    const numbersOfRows = new Set(conflicts.keys());
    return groupBy(report.rows, (row) => groupOf(row, numbersOfRows));
  }, [report, conflicts]);
  const filters = [
    { value: 'all', name: 'All', count: report.rows.length } as const,
    ...groups.map(([value, name]) => ({ value, name, count: byGroup.get(value)?.length ?? 0 })),
  ];
  return (
    <RowByRow
      label="What each row would do"
      filters={filters}
      shown={shown}
      onShow={setShown}
      columns={columnsFor(conflicts, choices, onChange)}
      rows={shown === 'all' ? report.rows : (byGroup.get(shown) ?? [])}
      height="24rem"
    />
  );
}

function columnsFor(
  conflicts: ReadonlyMap<number, ConflictRow>,
  choices: ImportChoices,
  onChange: (choices: ImportChoices) => void,
): readonly LongTableColumn<ReportRow>[] {
  const decide = (row: ReportRow) => {
    const conflict = conflicts.get(row.row);
    return conflict ? <ConflictChoiceForRow row={conflict} choices={choices} onChange={onChange} /> : null;
  };
  const decision: LongTableColumn<ReportRow> = { heading: 'Your decision', track: '15rem', cell: decide };
  return [
    rowColumn,
    caseColumn,
    { heading: 'What happens', track: '12rem', cell: (row) => <OutcomeMark outcome={row.outcome} tense="will" /> },
    whyColumn,
    ...(conflicts.size > 0 ? [decision] : []),
  ];
}
