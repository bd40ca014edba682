import { Table, Title } from '@mantine/core';
import type { Figure, FigureGroup } from '../../../domain/agreement/figures.ts';
import { undefinedReasonSentence } from '../../../words/agreement-words.ts';
import { coefficientName } from '../../../words/coefficient-words.ts';
import { counted } from '../../../words/counted.ts';
import { figureText, intervalText } from '../figure-text.ts';
import classes from './worked-table.module.css';

/** Every figure of these coders on this outcome as the table has it, with its intervals. */
export function FiguresOfGroup({ group }: { readonly group: FigureGroup }) {
  return (
    <section aria-label="All figures of these coders">
      <Title order={4} size="sm" mb={4}>
        All figures of these coders
      </Title>
      <Table className={classes.steps} aria-label="All figures of these coders">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Figure</Table.Th>
            <Table.Th scope="col">95% interval</Table.Th>
            <Table.Th scope="col">Value</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {group.figures.map((figure) => (
            <Table.Tr key={`${figure.coefficient} ${figure.method}`} data-figure>
              <Table.Th scope="row">{coefficientName(figure.coefficient)}</Table.Th>
              <Table.Td>{howMade(figure, group)}</Table.Td>
              <Table.Td>
                {figure.estimate.value === null ? '—' : figureText(figure.coefficient, figure.estimate.value)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** The interval and how it was made, or why there is no value. */
function howMade({ coefficient, estimate, method, replicates }: Figure, { narratives }: FigureGroup): string {
  if (estimate.value === null) return undefinedReasonSentence(estimate.reason);
  const interval = intervalText(coefficient, estimate);
  if (interval === '') return 'no interval';
  if (method !== 'bootstrap') return `${interval}, by formula`;
  return `${interval}, from ${counted(replicates, 'bootstrap replicate')} of ${counted(narratives, 'narrative')}`;
}
