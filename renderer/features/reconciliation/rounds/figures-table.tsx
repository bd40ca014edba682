import { Group, Table } from '@mantine/core';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { KeptAgreement } from '../../../domain/coding/round.ts';
import { coefficientText, intervalText, shareText } from '../../../words/reconciliation-round-words.ts';
import { CodeName } from '../code-name.tsx';
import { KeptCautionMark } from './kept-caution-mark.tsx';

interface FiguresTableProps {
  readonly label: string;
  readonly scheme: Scheme;
  readonly agreement: KeptAgreement;
}

/** Agreement on each code, with how much it stands on: narratives, how common, percent, alpha with its interval, AC1. */
export function FiguresTable({ label, scheme, agreement }: FiguresTableProps) {
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table tabularNums verticalSpacing={6} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Outcome</Table.Th>
            {['Narratives', 'Found in', 'Percent', 'Alpha', '95% interval', 'AC1'].map((heading) => (
              <Table.Th key={heading} ta="right">
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agreement.figures.map((figure) => (
            <Table.Tr key={figure.codeId}>
              <Table.Th scope="row" fw={400}>
                <Group gap="xs" wrap="nowrap">
                  <CodeName scheme={scheme} codeId={figure.codeId} />
                  <KeptCautionMark scheme={scheme} figure={figure} />
                </Group>
              </Table.Th>
              <Table.Td ta="right">{figure.narratives.toLocaleString('en-GB')}</Table.Td>
              <Table.Td ta="right">{shareText(figure.prevalence)}</Table.Td>
              <Table.Td ta="right">{shareText(figure.percent)}</Table.Td>
              <Table.Td ta="right">{coefficientText(figure.alpha)}</Table.Td>
              <Table.Td ta="right">{intervalText(figure.interval)}</Table.Td>
              <Table.Td ta="right">{coefficientText(figure.ac1)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
