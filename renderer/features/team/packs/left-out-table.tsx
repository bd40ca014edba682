import { Stack, Title } from '@mantine/core';
import type { PlannedSheet } from '../../../domain/coding/merging/merge-plan.ts';
import { LongTable, type LongTableColumn } from '../../../ui/long-table.tsx';
import { leftOutReason } from '../../../words/merge-words.ts';

const columns: readonly LongTableColumn<PlannedSheet>[] = [
  { heading: 'Case', track: '10rem', cell: ({ caseId }) => caseId ?? 'not in the project' },
  { heading: 'Why', track: 'minmax(16rem, 1fr)', cell: ({ outcome }) => leftOutReason(outcome) },
];

/** The sheets of a return that are not taken, each with the reason. */
export function LeftOutTable({ sheets }: { readonly sheets: readonly PlannedSheet[] }) {
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        Left out
      </Title>
      <LongTable
        label="Left out"
        columns={columns}
        rows={sheets}
        rowKey={({ narrativeId }) => narrativeId}
        height="16rem"
      />
    </Stack>
  );
}
