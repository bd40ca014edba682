import { Table } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { ProgressCount } from '../../../domain/reconciliation/progress.ts';

interface ProgressTableProps {
  readonly label: string;
  readonly rows: readonly { readonly key: string; readonly name: ReactNode; readonly count: ProgressCount }[];
}

/** How many items of each are settled, open and stale. Nothing without rows. */
export function ProgressTable({ label, rows }: ProgressTableProps) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <Table tabularNums verticalSpacing={6} aria-labelledby={id}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th id={id}>{label}</Table.Th>
          {['Settled', 'Open', 'Stale', 'All'].map((heading) => (
            <Table.Th key={heading} ta="right">
              {heading}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, name, count }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row" fw={400}>
              {name}
            </Table.Th>
            {[count.settled, count.open, count.stale, count.all].map((number, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the four counts never change places
              <Table.Td key={place} ta="right">
                {number.toLocaleString('en-GB')}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
