import { Stack, Table, Text } from '@mantine/core';
import type { DrawBalance, StratumShare } from '../../../domain/coding/assignment/draw-balance.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { AssignmentDraw } from '../../../domain/coding/round.ts';
import { LongTable, type LongTableColumn } from '../../../ui/long-table.tsx';
import { balanceSentence, pairsSentence, passedOverSentence, spanOf } from '../../../words/assignment-words.ts';
import classes from './assignment.module.css';

const numbers = new Intl.NumberFormat('en-GB');

interface BalancePreviewProps {
  readonly balance: DrawBalance;
  readonly draw: AssignmentDraw;
  readonly coders: readonly Coder[];
}

/** What a draw gives to whom, before anything is saved. */
export function BalancePreview({ balance, draw, coders }: BalancePreviewProps) {
  const nameOf = new Map(coders.map(({ id, name }) => [id, name]));
  const hasNarratives = balance.narratives !== balance.cases;
  const pairs = pairsSentence(balance);
  const passedOver = passedOverSentence(balance);
  return (
    <Stack gap="sm" w="100%">
      <Text size="sm" role="status">
        {balanceSentence(balance, draw.codersEach)}
      </Text>
      <Table className={classes.figures} aria-label="What each coder gets">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Coder</Table.Th>
            <Table.Th>Cases</Table.Th>
            {hasNarratives ? <Table.Th>Narratives</Table.Th> : null}
            <Table.Th>{draw.codersEach === 2 ? 'Double-coded' : 'Coded by several'}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {balance.coders.map((share) => (
            <Table.Tr key={share.coderId}>
              <Table.Th scope="row">{nameOf.get(share.coderId)}</Table.Th>
              <Table.Td>{numbers.format(share.cases)}</Table.Td>
              {hasNarratives ? <Table.Td>{numbers.format(share.narratives)}</Table.Td> : null}
              <Table.Td>{numbers.format(share.shared)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {pairs ? <Text size="sm">{pairs}</Text> : null}
      {passedOver ? <Text size="sm">{passedOver}</Text> : null}
      {draw.stratifiedBy !== null ? (
        <LongTable
          label={`Cases by ${draw.stratifiedBy}`}
          columns={strataColumns(draw.stratifiedBy)}
          rows={balance.strata}
          rowKey={({ value }) => value}
          height="16rem"
        />
      ) : null}
    </Stack>
  );
}

function strataColumns(attribute: string): LongTableColumn<StratumShare>[] {
  return [
    { heading: attribute, track: 'minmax(8rem, 2fr)', cell: ({ value }) => value || '(empty)' },
    { heading: 'Cases', track: '6rem', isNumber: true, cell: ({ cases }) => numbers.format(cases) },
    { heading: 'By several', track: '7rem', isNumber: true, cell: ({ overlap }) => numbers.format(overlap) },
    { heading: 'For each coder', track: '8rem', isNumber: true, cell: ({ perCoder }) => spanOf(perCoder) },
  ];
}
