import { Button, Group, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportReport, ReportRow } from '../../domain/exchange/import-report.ts';
import type { LongTableColumn } from '../../ui/long-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/counted.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { cameIn } from './outcome-words.ts';
import { caseColumn, RowByRow, rowColumn, whyColumn } from './row-by-row.tsx';

/** Where the report was saved, or why it could not be. */
export interface SavedReport {
  readonly tone: 'success' | 'problem';
  readonly sentence: string;
}

interface ReportStepProps {
  readonly report: ImportReport;
  readonly fileName: string;
  readonly saved: SavedReport | null;
  readonly onSave: () => void;
  readonly onAnother: () => void;
  readonly onDone: () => void;
  /** Absent if nothing came in that could be coded. */
  readonly onStart: (() => void) | null;
}

const numbers = new Intl.NumberFormat('en-GB');
const columns: readonly LongTableColumn<ReportRow>[] = [
  rowColumn,
  { heading: 'Line of the file', track: '8rem', isNumber: true, cell: (row) => numbers.format(row.line) },
  caseColumn,
  { heading: 'What happened', track: '15rem', cell: (row) => <OutcomeMark outcome={row.outcome} tense="has" /> },
  whyColumn,
];

/** What came in, what did not and why, row by row. */
export function ReportStep({ report, fileName, saved, onSave, onAnother, onDone, onStart }: ReportStepProps) {
  const { into, out } = useMemo(
    () => ({
      into: report.rows.filter((row) => cameIn(row.outcome)),
      out: report.rows.filter((row) => !cameIn(row.outcome)),
    }),
    [report],
  );
  const [shown, setShown] = useState<'all' | 'into' | 'out'>(out.length > 0 && into.length > 0 ? 'out' : 'all');
  return (
    <Stack gap="lg">
      <Notice
        tone="success"
        title={into.length > 0 ? `${counted(into.length, 'narrative')} came in` : 'Attributes were taken over'}
      >
        {`From ‘${fileName}’. `}
        {out.length === 0
          ? 'No row was left out.'
          : `${counted(out.length, 'row')} brought no new text; the list says why.`}
      </Notice>
      <RowByRow
        label="What became of each row"
        filters={[
          { value: 'all', name: 'All', count: report.rows.length },
          { value: 'into', name: 'Came in', count: into.length },
          { value: 'out', name: 'Did not', count: out.length },
        ]}
        shown={shown}
        onShow={setShown}
        columns={columns}
        rows={{ all: report.rows, into, out }[shown]}
        height="26rem"
      />
      {saved ? <Notice tone={saved.tone}>{saved.sentence}</Notice> : null}
      <Group justify="space-between">
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={onSave}>
          Save the report…
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={onAnother}>
            Import another file
          </Button>
          <Button variant={onStart ? 'default' : 'filled'} onClick={onDone}>
            Done
          </Button>
          {onStart ? <Button onClick={onStart}>Start coding</Button> : null}
        </Group>
      </Group>
    </Stack>
  );
}
