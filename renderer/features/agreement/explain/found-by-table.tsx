import { Table, Title } from '@mantine/core';
import type { FoundBy } from '../../../domain/agreement/behind/worked-counts.ts';
import type { UnitKind } from '../../../domain/coding/units/comparison.ts';
import { unitNouns } from '../../../words/unit-nouns.ts';
import classes from './number-table.module.css';

interface FoundByTableProps {
  readonly rows: readonly FoundBy[];
  readonly unit: UnitKind;
}

/** How many of the coders found the outcome in how many units. */
export function FoundByTable({ rows, unit }: FoundByTableProps) {
  const noun = unitNouns[unit === 'span' ? 'character' : unit];
  return (
    <section aria-label="How many coders found it">
      <Title order={4} size="sm" mb={4}>
        How many coders found it
      </Title>
      <Table className={classes.numbers} aria-label="How many coders found it">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Coders who looked for it (r)</Table.Th>
            <Table.Th scope="col">Of them found it (f)</Table.Th>
            <Table.Th scope="col">{`${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ raters, found, units }) => (
            <Table.Tr key={`${raters} ${found}`} data-differ={(found > 0 && found < raters) || undefined}>
              <Table.Td>{raters}</Table.Td>
              <Table.Td>{found}</Table.Td>
              <Table.Td>{units.toLocaleString('en-GB')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
