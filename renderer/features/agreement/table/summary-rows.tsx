import { Table } from '@mantine/core';
import type { Average, FigureGroup } from '../../../domain/agreement/figures.ts';
import { coefficientName, shortCoefficientName } from '../../../words/coefficient-words.ts';
import { figureText, intervalText } from '../figure-text.ts';
import { percentage } from '../figures.ts';
import { Figure } from './figure.tsx';
import type { FigureColumn } from './figure-columns.ts';
import classes from './figures-table.module.css';
import type { NoteLetters } from './undefined-notes.tsx';

interface MeansRowProps {
  readonly averages: readonly Average[];
  readonly columns: readonly FigureColumn[];
  /** How many columns of pairs there are. */
  readonly pairs: number;
}

/** The plain mean of each column over the outcomes for which it is defined; each says over how many. */
export function MeansRow({ averages, columns, pairs }: MeansRowProps) {
  return (
    <Table.Tr className={classes.summary}>
      <Table.Th scope="row" className={classes.name}>
        Mean of the outcomes
      </Table.Th>
      <Table.Td />
      <Table.Td />
      <Table.Td />
      {columns.flatMap(({ coefficient, withInterval }) => {
        const average = averages.find((one) => one.coefficient === coefficient);
        return [
          <Table.Td key={coefficient} className={classes.number}>
            {average ? <Mean average={average} /> : null}
          </Table.Td>,
          ...(withInterval ? [<Table.Td key={`${coefficient} interval`} />] : []),
        ];
      })}
      {pairs > 0 ? <Table.Td colSpan={pairs} /> : null}
    </Table.Tr>
  );
}

function Mean({ average: { coefficient, value, definedCodes, undefinedCodes } }: { readonly average: Average }) {
  return (
    <>
      {value === null ? '—' : figureText(coefficient, value)}
      <span className={classes.small}>
        over {definedCodes} of {definedCodes + undefinedCodes}
      </span>
    </>
  );
}

interface TogetherRowProps {
  readonly group: FigureGroup;
  readonly letters: NoteLetters;
  readonly columns: readonly FigureColumn[];
  readonly pairs: number;
}

/** All outcomes at once: what each coder found in a unit, taken as one set of outcomes. */
export function TogetherRow({ group, letters, columns, pairs }: TogetherRowProps) {
  const width = columns.length + columns.filter(({ withInterval }) => withInterval).length + pairs;
  const usual = group.figures.filter(
    ({ coefficient }, index) => group.figures.findIndex((other) => other.coefficient === coefficient) === index,
  );
  return (
    <Table.Tr className={classes.summary}>
      <Table.Th scope="row" className={classes.name}>
        All outcomes together
      </Table.Th>
      <Table.Td />
      <Table.Td className={classes.number}>{group.units.toLocaleString('en-GB')}</Table.Td>
      <Table.Td className={classes.number}>
        {group.prevalence === null ? null : (
          <>
            {percentage(group.prevalence)}
            <span className={classes.small}>any outcome</span>
          </>
        )}
      </Table.Td>
      <Table.Td colSpan={width} className={classes.number}>
        <div className={classes.list}>
          {usual.map(({ coefficient, estimate }) => {
            const interval = intervalText(coefficient, estimate);
            return (
              <span key={coefficient} title={coefficientName(coefficient)}>
                {shortCoefficientName(coefficient)}{' '}
                <Figure
                  estimate={estimate}
                  write={(value) => figureText(coefficient, value)}
                  letters={letters}
                  of={`${coefficientName(coefficient)}, all outcomes together`}
                />{' '}
                {interval === '' ? null : <span className={classes.interval}>({interval})</span>}
              </span>
            );
          })}
        </div>
      </Table.Td>
    </Table.Tr>
  );
}
