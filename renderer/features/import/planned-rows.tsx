import { Group, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { groupBy } from '../../domain/exchange/group-by.ts';
import type { ConflictRow, ImportChoices, ImportPlan } from '../../domain/exchange/import-plan.ts';
import type { ImportReport, ReportRow } from '../../domain/exchange/import-report.ts';
import { LongTable, type LongTableColumn } from '../../ui/long-table.tsx';
import { importReasonSentence } from '../../words/import-words.ts';
import { ConflictChoiceForRow } from './conflict-choice.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { groupOf, type RowGroup } from './outcome-words.ts';

interface PlannedRowsProps {
  readonly plan: ImportPlan;
  /** What every row would come to with the choices made so far. */
  readonly report: ImportReport;
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
}

const numbers = new Intl.NumberFormat('en-GB');
const groups: readonly (readonly [RowGroup, string])[] = [
  ['new', 'New'],
  ['here', 'Already here'],
  ['conflict', 'Another text'],
  ['refused', 'Left out'],
];

/** Every row of the file, what would become of it and why; filterable by kind. */
export function PlannedRows({ plan, report, choices, onChange }: PlannedRowsProps) {
  const [shown, setShown] = useState<RowGroup | 'all'>('all');
  const conflicts = useMemo(
    () => new Map(plan.rows.filter((row) => row.outcome === 'conflict').map((row) => [row.row, row])),
    [plan],
  );
  const byGroup = useMemo(() => {
    const numbersOfRows = new Set(conflicts.keys());
    return groupBy(report.rows, (row) => groupOf(row, numbersOfRows));
  }, [report, conflicts]);
  const countOf = (group: RowGroup) => byGroup.get(group)?.length ?? 0;
  const rows = shown === 'all' ? report.rows : (byGroup.get(shown) ?? []);
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <Text fw={600} size="sm">
          Row by row
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="Rows to show"
          value={shown}
          onChange={setShown}
          data={[
            { value: 'all' as const, label: `All ${numbers.format(report.rows.length)}` },
            ...groups.map(([value, name]) => ({
              value,
              label: `${name} ${numbers.format(countOf(value))}`,
              disabled: countOf(value) === 0,
            })),
          ]}
        />
      </Group>
      <LongTable
        label="What each row would do"
        columns={columnsFor(conflicts, choices, onChange)}
        rows={rows}
        rowKey={(row) => row.row}
        height="24rem"
      />
    </div>
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
    { heading: 'Row', track: '5rem', isNumber: true, cell: (row) => numbers.format(row.row) },
    { heading: 'Case', track: 'minmax(7rem, 1fr)', cell: (row) => row.caseId || '–' },
    { heading: 'What happens', track: '12rem', cell: (row) => <OutcomeMark outcome={row.outcome} tense="will" /> },
    {
      heading: 'Why',
      track: 'minmax(10rem, 2fr)',
      cell: (row) => (row.reason ? importReasonSentence(row.reason) : null),
    },
    ...(conflicts.size > 0 ? [decision] : []),
  ];
}
