import { Table } from '@mantine/core';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { KeptAgreement } from '../../../domain/coding/round.ts';
import { coefficientText, intervalText, shareText } from '../../../words/reconciliation-round-words.ts';
import { CodeName } from '../code-name.tsx';

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
          {agreement.figures.map(({ codeId, narratives, prevalence, percent, alpha, interval, ac1 }) => (
            <Table.Tr key={codeId}>
              <Table.Th scope="row" fw={400}>
                <CodeName scheme={scheme} codeId={codeId} />
              </Table.Th>
              <Table.Td ta="right">{narratives.toLocaleString('en-GB')}</Table.Td>
              <Table.Td ta="right">{shareText(prevalence)}</Table.Td>
              <Table.Td ta="right">{shareText(percent)}</Table.Td>
              <Table.Td ta="right">{coefficientText(alpha)}</Table.Td>
              <Table.Td ta="right">{intervalText(interval)}</Table.Td>
              <Table.Td ta="right">{coefficientText(ac1)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
