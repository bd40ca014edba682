import { Table, Text, Title } from '@mantine/core';
import type { StatusCounts } from '../../../domain/agreement/behind/status-counts.ts';
import type { CoderPair } from './coder-pair.ts';
import classes from './number-table.module.css';

interface StatusTableProps {
  readonly counts: StatusCounts;
  readonly pair: CoderPair;
  /** What an answer is called. */
  readonly answerName: (category: string) => string;
}

/** Two coders' answers against each other, without those that neither gave; where they agree is in bold. */
export function StatusTable({ counts: { categories, counts }, pair, answerName }: StatusTableProps) {
  const [first, second] = pair;
  const rowSums = counts.map(sum);
  const columnSums = counts.map((_, at) => sum(counts.map((row) => row[at] ?? 0)));
  const used = categories.flatMap((category, at) =>
    (rowSums[at] ?? 0) + (columnSums[at] ?? 0) > 0 ? [{ name: answerName(category), at }] : [],
  );
  return (
    <section aria-label="Which status for which">
      <Title order={4} size="sm" mb={4}>
        Which status for which
      </Title>
      <Text size="xs" c="dimmed" mb={6}>
        Rows: {first.name}. Columns: {second.name}.
      </Text>
      <Table.ScrollContainer minWidth={0} type="native">
        <Table className={classes.numbers} withTableBorder withColumnBorders aria-label="Which status for which">
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {[...used.map(({ name }) => name), 'Together'].map((name) => (
                <Table.Th key={name} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {used.map((row) => (
              <Table.Tr key={row.at}>
                <Table.Th scope="row">{row.name}</Table.Th>
                {used.map(({ at }) => (
                  <Table.Td key={at} fw={at === row.at ? 700 : undefined}>
                    {whole(counts[row.at]?.[at])}
                  </Table.Td>
                ))}
                <Table.Td>{whole(rowSums[row.at])}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th scope="row">Together</Table.Th>
              {used.map(({ at }) => (
                <Table.Td key={at}>{whole(columnSums[at])}</Table.Td>
              ))}
              <Table.Td>{whole(sum(rowSums))}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function whole(count = 0): string {
  return count.toLocaleString('en-GB');
}
