import { Box, Text } from '@mantine/core';
import type { PackRecord } from '../../../domain/coding/pack-record.ts';
import { LongTable, type LongTableColumn } from '../../../ui/long-table.tsx';
import { exactMoment } from '../../../words/moment-words.ts';

const numbers = new Intl.NumberFormat('en-GB');

const columns: readonly LongTableColumn<PackRecord>[] = [
  {
    heading: 'Pack',
    track: 'minmax(0, 1fr)',
    cell: ({ passage, fileName }) => (
      <>
        {passage === 'opened' ? 'Coding pack opened' : 'Return pack made'}
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {fileName}
        </Text>
      </>
    ),
  },
  { heading: 'When', track: '8.5rem', cell: ({ at }) => exactMoment(at) },
  {
    heading: 'Narratives',
    track: '6rem',
    isNumber: true,
    cell: ({ narrativeIds }) => numbers.format(narrativeIds.length),
  },
];

/** The packs that were opened and made in this project, the newest first. */
export function PackLog({ packs }: { readonly packs: readonly PackRecord[] }) {
  if (packs.length === 0) return <Text size="sm">No pack is noted here.</Text>;
  return (
    <Box w="100%">
      <LongTable
        label="Packs so far"
        columns={columns}
        rows={packs.toSorted((left, right) => right.at - left.at)}
        rowKey={({ id }) => id}
        height="16rem"
      />
    </Box>
  );
}
