import { Stack, Table, Text, Title, Tooltip, VisuallyHidden } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { Code } from '../../../../codebook/scheme.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import { confusionTable } from '../../../domain/reconciliation/confusion-table.ts';
import type { Disagreements } from '../../../domain/reconciliation/disagreement.ts';
import { CodeMark } from '../../../ui/code-mark.tsx';
import { useSlices } from '../../../ui/use-slices.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import classes from './confusion-grid.module.css';
import { CountButton } from './count-button.tsx';
import { OutcomeName } from './outcome-name.tsx';
import type { Wanted } from './wanted-disagreements.ts';
import { wholeNumber } from './whole-number.ts';

interface ConfusionGridProps {
  readonly desk: AgreementDesk;
  readonly found: Disagreements;
  /** `null`: every pair of the coders. */
  readonly pair: readonly [Coder, Coder] | null;
  readonly onWanted: (wanted: Wanted) => void;
}

/** Which outcome stands where the other coder gave which: the darker a cell, the more often; each opens its list. */
export function ConfusionGrid({ desk, found, pair, onWanted }: ConfusionGridProps) {
  const isFolded = pair === null;
  const { codes } = desk.scheme;
  const { counts } = useMemo(
    () =>
      confusionTable(
        found,
        codes.map(({ id }) => id),
        isFolded,
      ),
    [found, codes, isFolded],
  );
  const most = Math.max(1, ...counts.flatMap((row, at) => row.filter((_, column) => column !== at)));
  const outcomes = useMemo(() => [...codes, null], [codes]);
  const rows = isFolded ? codes : outcomes;
  const drawn = useSlices(rows.length, rowsAtOnce);
  return (
    <Stack gap="xs" component="section" aria-label="Which outcome for which">
      <Title order={2} size="h4">
        Which outcome for which
      </Title>
      <Text size="sm" maw="48rem">
        {pair
          ? `Rows: what ${pair[0].name} coded. Columns: what ${pair[1].name} coded in the same passage.`
          : 'Every pair of coders together, whoever of the two gave which outcome.'}{' '}
        Each number counts passages. In the framed cells both gave the same outcome, so there is nothing to list; any
        other number opens its passages. ‘Not coded’ means that only one of the two coded it.
      </Text>
      <Table.ScrollContainer minWidth={560} type="native">
        <Table className={classes.grid} tabularNums withRowBorders={false} aria-label="Which outcome for which">
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {outcomes.map((code) => (
                <Table.Th key={code?.id ?? notCoded} className={classes.column}>
                  {code ? <ColumnMark code={code} /> : notCoded}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, drawn).map((row, at) => (
              <GridRow
                key={row?.id ?? notCoded}
                counts={counts[at]}
                {...{ row, at, outcomes, most, isFolded, onWanted }}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

const notCoded = 'Not coded';
/** More than most codebooks have codes. */
const rowsAtOnce = 12;

interface GridRowProps extends Pick<GridCellProps, 'row' | 'most' | 'isFolded' | 'onWanted'> {
  /** Which row it is. */
  readonly at: number;
  readonly outcomes: readonly (Code | null)[];
  readonly counts: readonly number[] | undefined;
}

/** Drawn again only for other counts, not for each slice. */
const GridRow = memo(function GridRow({ at, outcomes, counts, ...common }: GridRowProps) {
  const { row, isFolded } = common;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.name}>
        {row ? <OutcomeName code={row} /> : notCoded}
      </Table.Th>
      {outcomes.map((column, place) => (
        <GridCell
          key={column?.id ?? notCoded}
          column={column}
          count={counts?.[place] ?? 0}
          isBlank={(isFolded && place < at) || (row === null && column === null)}
          {...common}
        />
      ))}
    </Table.Tr>
  );
});

interface GridCellProps extends Pick<ConfusionGridProps, 'onWanted'> {
  readonly row: Code | null;
  readonly column: Code | null;
  readonly count: number;
  /** The largest count outside the diagonal: the darkest cell. */
  readonly most: number;
  readonly isFolded: boolean;
  /** Nothing can stand there. */
  readonly isBlank: boolean;
}

function GridCell({ row, column, count, most, isFolded, isBlank, onWanted }: GridCellProps) {
  if (isBlank) return <Table.Td />;
  if (row && row === column) {
    return (
      <Table.Td className={classes.cell} data-same>
        {wholeNumber(count)}
      </Table.Td>
    );
  }
  return (
    <Table.Td className={classes.cell} style={{ '--heat': `${Math.round((60 * count) / most)}%` }}>
      <CountButton
        count={count}
        of={`${row?.name ?? notCoded} and ${column?.name ?? notCoded}`}
        onPress={() => onWanted({ of: 'outcomes', codeIds: [row?.id ?? null, column?.id ?? null], isFolded })}
      />
    </Table.Td>
  );
}

function ColumnMark({ code }: { readonly code: Code }) {
  return (
    <Tooltip label={code.name}>
      <span>
        <CodeMark colour={code.colour} underline={code.underline} letter={code.key ?? code.name.charAt(0)} />
        <VisuallyHidden>{code.name}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}
