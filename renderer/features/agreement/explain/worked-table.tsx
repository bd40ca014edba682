import { Table, Text, Title } from '@mantine/core';
import type { WorkedStep } from './worked-step.ts';
import classes from './worked-table.module.css';

interface WorkedTableProps {
  readonly label: string;
  readonly steps: readonly WorkedStep[];
  /** What the letters stand for. */
  readonly note: string;
}

/** Figures worked out step by step: the formula, the numbers put in, and what comes of them. */
export function WorkedTable({ label, steps, note }: WorkedTableProps) {
  return (
    <section aria-label={label}>
      <Title order={4} size="sm" mb={4}>
        {label}
      </Title>
      <Table className={classes.steps} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Step</Table.Th>
            <Table.Th scope="col">Formula</Table.Th>
            <Table.Th scope="col">With these counts</Table.Th>
            <Table.Th scope="col">Result</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map(({ name, formula, numbers, result, isFigure }) => (
            <Table.Tr key={name} data-figure={isFigure || undefined}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{formula}</Table.Td>
              <Table.Td>{numbers}</Table.Td>
              <Table.Td>{result}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt={6} maw="44rem">
        {note}
      </Text>
    </section>
  );
}
