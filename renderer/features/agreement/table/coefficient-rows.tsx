import { Table } from '@mantine/core';
import type { Figure, FigureGroup } from '../../../domain/agreement/figures.ts';
import { undefinedReasonSentence } from '../../../words/agreement-words.ts';
import { coefficientName } from '../../../words/coefficient-words.ts';
import { coefficient } from '../figures.ts';
import classes from './all-coefficients.module.css';

interface CoefficientRowsProps {
  readonly group: FigureGroup;
  /** Of the outcome. */
  readonly name: string;
}

/** Every figure that one set of coders has on one outcome, with four decimals. */
export function CoefficientRows({ group, name }: CoefficientRowsProps) {
  return (
    <Table.Tbody className={classes.group}>
      {group.figures.map((figure, index) => (
        <Table.Tr key={`${figure.coefficient} ${figure.method}`}>
          {index === 0 ? (
            <Table.Th scope="rowgroup" rowSpan={group.figures.length} className={classes.outcome}>
              {name}
            </Table.Th>
          ) : null}
          <Table.Td>{coefficientName(figure.coefficient)}</Table.Td>
          <EstimateCells figure={figure} />
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
}

function EstimateCells({ figure: { estimate, method, replicates, skipped } }: { readonly figure: Figure }) {
  if (estimate.value === null) {
    return (
      <>
        <Table.Td className={classes.number}>—</Table.Td>
        <Table.Td colSpan={5} className={classes.reason}>
          {undefinedReasonSentence(estimate.reason)}
        </Table.Td>
      </>
    );
  }
  const { value, standardError, interval } = estimate;
  const drawn = method === 'bootstrap';
  return (
    <>
      <Table.Td className={classes.number}>{fourDecimals(value)}</Table.Td>
      <Table.Td className={classes.number}>{standardError === undefined ? '' : fourDecimals(standardError)}</Table.Td>
      <Table.Td className={classes.number}>
        {interval ? `${fourDecimals(interval[0])} to ${fourDecimals(interval[1])}` : ''}
      </Table.Td>
      <Table.Td>{method ?? ''}</Table.Td>
      <Table.Td className={classes.number}>{drawn ? replicates.toLocaleString('en-GB') : ''}</Table.Td>
      <Table.Td className={classes.number}>{drawn ? skipped.toLocaleString('en-GB') : ''}</Table.Td>
    </>
  );
}

function fourDecimals(value: number): string {
  return coefficient(value, 4);
}
