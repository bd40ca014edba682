import { Group, Select, Stack, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MatchedSpans } from '../../../domain/reconciliation/disagreement.ts';
import { edgeSweep, sweptTolerances } from '../../../domain/reconciliation/edge-sweep.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { WholeNumberField } from '../choices/whole-number-field.tsx';
import { percentage } from '../figures.ts';
import classes from './edge-sweep.module.css';
import { wholeNumber } from './whole-number.ts';

interface EdgeSweepProps {
  readonly desk: AgreementDesk;
  readonly matches: readonly MatchedSpans[];
  readonly tolerance: number;
  readonly onTolerance: (tolerance: number) => void;
}

const everyOutcome = '';
const widestTolerance = 10_000;

/** Sets how far apart edges may lie, and shows under each tolerance how many passages that both coded have the same edges. */
export function EdgeSweep({ desk, matches, tolerance, onTolerance }: EdgeSweepProps) {
  const [codeId, setCodeId] = useState(everyOutcome);
  const { codes } = desk.scheme;
  const rows = useMemo(() => {
    const own = codeId === everyOutcome ? matches : matches.filter(({ spans }) => spans[0].codeId === codeId);
    const tolerances = new Set([...sweptTolerances, tolerance]);
    return edgeSweep(
      own,
      [...tolerances].sort((a, b) => a - b),
    );
  }, [matches, codeId, tolerance]);
  return (
    <Stack gap="xs" component="section" aria-label="Edges">
      <Title order={2} size="h4">
        Edges
      </Title>
      <Text size="sm" maw="48rem">
        Of the passages that both coded, how many have the same edges if each edge may lie this many characters apart. A
        steep rise at the start means a space or a full stop more or less; a slow one means passages of another length.
      </Text>
      <Group gap="md" align="flex-start">
        <WholeNumberField
          label="Characters tolerated"
          value={tolerance}
          from={0}
          to={widestTolerance}
          onChange={onTolerance}
        />
        <Select
          label="Outcome"
          data={[
            { value: everyOutcome, label: 'All outcomes' },
            ...codes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={codeId}
          onChange={(value) => setCodeId(value ?? everyOutcome)}
          allowDeselect={false}
          w="19rem"
        />
      </Group>
      <Table className={classes.table} tabularNums verticalSpacing={3} withRowBorders={false} aria-label="Same edges">
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="right">Tolerated</Table.Th>
            <Table.Th ta="right">Same edges</Table.Th>
            <Table.Th ta="right">Share</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.tolerance} data-current={row.tolerance === tolerance || undefined}>
              <Table.Th scope="row" ta="right">
                <UnstyledButton
                  className={classes.tolerance}
                  aria-label={`Tolerate ${row.tolerance}`}
                  aria-pressed={row.tolerance === tolerance}
                  onClick={() => onTolerance(row.tolerance)}
                >
                  {row.tolerance}
                </UnstyledButton>
              </Table.Th>
              <Table.Td ta="right">{wholeNumber(row.same)}</Table.Td>
              <Table.Td ta="right">{row.share === null ? '—' : percentage(row.share)}</Table.Td>
              <Table.Td className={classes.track} aria-hidden>
                <div className={classes.bar} style={{ width: `${100 * (row.share ?? 0)}%` }} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
