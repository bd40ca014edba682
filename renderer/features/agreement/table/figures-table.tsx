import { Table, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CoefficientId } from '../../../domain/agreement/figures.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import { coefficientName, shortCoefficientName } from '../../../words/coefficient-words.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { groupOf } from '../group-of.ts';
import { type FigureColumn, figureColumns, figuresOf, pairCoefficient } from './figure-columns.ts';
import { FiguresRow } from './figures-row.tsx';
import classes from './figures-table.module.css';
import { MeansRow, TogetherRow } from './summary-rows.tsx';
import { noteLetters, UndefinedNotes } from './undefined-notes.tsx';

interface FiguresTableProps {
  readonly desk: AgreementDesk;
  /** The pairs of coders that have a column. */
  readonly pairs: readonly (readonly [Coder, Coder])[];
}

/** The table of figures, one row an outcome, their means and all outcomes together below, with the notes to its dashes. */
export function FiguresTable({ desk, pairs }: FiguresTableProps) {
  const { scheme, comparison } = desk;
  const columns = figureColumns(comparison.unit);
  const ofPairs = pairCoefficient(comparison.unit);
  const pairIds = pairs.map((pair) => pair.map(({ id }) => id));
  const rows = scheme.codes.flatMap((code) => {
    const group = groupOf(desk, code.id, comparison.coderIds);
    const ofPair = pairIds.flatMap((ids) => groupOf(desk, code.id, ids) ?? []);
    return group ? [{ code, group, pairs: ofPair }] : [];
  });
  const together = groupOf(desk, null, comparison.coderIds);
  const shown = rows.flatMap(({ group, pairs: ofPair }) => [
    ...columns.flatMap(({ coefficient }) => figuresOf(group, coefficient)),
    ...ofPair.flatMap((pair) => figuresOf(pair, ofPairs)),
  ]);
  const letters = noteLetters([...shown, ...(together?.figures ?? [])]);
  return (
    <>
      <Table.ScrollContainer minWidth={720} type="native">
        <Table tabularNums horizontalSpacing="sm" verticalSpacing={7} aria-label="Figures">
          <Headings isOfSpans={comparison.unit === 'span'} {...{ columns, pairs, ofPairs }} />
          <Table.Tbody>
            {rows.map((row) => (
              <FiguresRow key={row.code.id} {...row} {...{ desk, columns, ofPairs, letters }} />
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <MeansRow averages={desk.figures?.averages ?? []} columns={columns} pairs={pairs.length} />
            {together ? (
              <TogetherRow group={together} letters={letters} columns={columns} pairs={pairs.length} />
            ) : null}
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      <UndefinedNotes letters={letters} />
    </>
  );
}

interface HeadingsProps {
  readonly isOfSpans: boolean;
  readonly columns: readonly FigureColumn[];
  readonly pairs: readonly (readonly [Coder, Coder])[];
  readonly ofPairs: CoefficientId;
}

function Headings({ isOfSpans, columns, pairs, ofPairs }: HeadingsProps) {
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th className={classes.heading}>Outcome</Table.Th>
        <Table.Th className={classes.care}>
          <VisuallyHidden>To be read with care</VisuallyHidden>
        </Table.Th>
        <Heading>{isOfSpans ? 'Segments' : 'n'}</Heading>
        <Heading>{isOfSpans ? 'Text marked' : 'Prevalence'}</Heading>
        {columns.flatMap(({ coefficient, withInterval }) => [
          <Heading key={coefficient} title={coefficientName(coefficient)}>
            {shortCoefficientName(coefficient)}
          </Heading>,
          ...(withInterval ? [<Heading key={`${coefficient} interval`}>95% interval</Heading>] : []),
        ])}
        {pairs.map(([first, second]) => (
          <Heading key={`${first.id} ${second.id}`} title={coefficientName(ofPairs)}>
            {shortCoefficientName(ofPairs)} {first.initials}–{second.initials}
          </Heading>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

function Heading({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <Table.Th className={classes.heading} ta="right" {...(title ? { title } : {})}>
      {children}
    </Table.Th>
  );
}
