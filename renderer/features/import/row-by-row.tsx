import { Group, SegmentedControl, Text } from '@mantine/core';
import type { ReportRow } from '../../domain/exchange/import-report.ts';
import { LongTable, type LongTableColumn } from '../../ui/long-table.tsx';
import { importReasonSentence } from '../../words/import-words.ts';

const numbers = new Intl.NumberFormat('en-GB');

/** A kind of row that can be shown alone, and how many there are. */
export interface RowFilter<Filter extends string> {
  readonly value: Filter;
  readonly name: string;
  readonly count: number;
}

interface RowByRowProps<Filter extends string> {
  readonly label: string;
  /** The first shows every row. */
  readonly filters: readonly RowFilter<Filter>[];
  readonly shown: Filter;
  readonly onShow: (shown: Filter) => void;
  readonly columns: readonly LongTableColumn<ReportRow>[];
  readonly rows: readonly ReportRow[];
  readonly height: string;
}

/** The rows of a file in a long table, filterable by kind; a kind without rows cannot be chosen. */
export function RowByRow<Filter extends string>(props: RowByRowProps<Filter>) {
  const { label, filters, shown, onShow, columns, rows, height } = props;
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
          onChange={onShow}
          data={filters.map(({ value, name, count }, index) => ({
            value,
            label: `${name} ${numbers.format(count)}`,
            disabled: index > 0 && count === 0,
          }))}
        />
      </Group>
      <LongTable label={label} columns={columns} rows={rows} rowKey={(row) => row.row} height={height} />
    </div>
  );
}

/** The number of the row in the file. */
export const rowColumn: LongTableColumn<ReportRow> = {
  heading: 'Row',
  track: '5rem',
  isNumber: true,
  cell: (row) => numbers.format(row.row),
};

/** The case that the row names, if it could be read. */
export const caseColumn: LongTableColumn<ReportRow> = {
  heading: 'Case',
  track: 'minmax(7rem, 1fr)',
  cell: (row) => row.caseId || '–',
};

/** Why the row does not come in, or what is odd about it. */
export const whyColumn: LongTableColumn<ReportRow> = {
  heading: 'Why',
  track: 'minmax(10rem, 2fr)',
  cell: (row) => (row.reason ? importReasonSentence(row.reason) : null),
};
