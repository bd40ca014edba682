import { Table, Text, UnstyledButton } from '@mantine/core';
import type { PairCounts } from '../../../domain/agreement/figures.ts';
import type { UnitKind } from '../../../domain/coding/units/comparison.ts';
import { counted } from '../../../words/counted.ts';
import { unitNouns } from '../../../words/unit-nouns.ts';
import { cells, type Found, whoFoundIt } from './cell-words.ts';
import type { CoderPair } from './coder-pair.ts';
import button from './count-button.module.css';
import classes from './counts-table.module.css';
import { focusOnMount } from './focus-on-mount.ts';

interface CountsTableProps {
  readonly counts: PairCounts;
  readonly unit: UnitKind;
  readonly pair: CoderPair;
  /** The cell that somebody comes back from: it gets the focus. */
  readonly left: Found | null;
  readonly onCell: (found: Found) => void;
}

/** The 2 × 2 table of a pair. Each count opens the list of what it counts. */
export function CountsTable({ counts, unit, pair, left, onCell }: CountsTableProps) {
  const { a, b, c, d } = counts;
  const [first, second] = pair;
  const cell = (place: 0 | 1 | 2 | 3) => {
    const { letter, found } = cells[place] ?? { letter: 'a', found: [true, true] };
    const isLeft = left !== null && left[0] === found[0] && left[1] === found[1];
    return <CountCell {...{ letter, found, unit, pair, isLeft, onCell }} count={counts[letter]} />;
  };
  return (
    <div>
      <Table className={classes.counts} withTableBorder withColumnBorders aria-label="Counts of the pair">
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th scope="col">{second.name} found it</Table.Th>
            <Table.Th scope="col">{second.name} did not</Table.Th>
            <Table.Th scope="col">Together</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row">{first.name} found it</Table.Th>
            {cell(0)}
            {cell(1)}
            <Table.Td>{(a + b).toLocaleString('en-GB')}</Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">{first.name} did not</Table.Th>
            {cell(2)}
            {cell(3)}
            <Table.Td>{(c + d).toLocaleString('en-GB')}</Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">Together</Table.Th>
            <Table.Td>{(a + c).toLocaleString('en-GB')}</Table.Td>
            <Table.Td>{(b + d).toLocaleString('en-GB')}</Table.Td>
            <Table.Td>{(a + b + c + d).toLocaleString('en-GB')}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt={6}>
        Counted in {unitNouns[unit]}s {unit === 'narrative' ? '' : 'of narratives '}that both have finished. Press a
        count to see what is behind it.
      </Text>
    </div>
  );
}

interface CountCellProps extends Pick<CountsTableProps, 'unit' | 'pair' | 'onCell'> {
  readonly letter: string;
  readonly count: number;
  readonly found: Found;
  readonly isLeft: boolean;
}

function CountCell({ letter, count, found, unit, pair, isLeft, onCell }: CountCellProps) {
  return (
    <Table.Td data-differ={found[0] !== found[1] || undefined}>
      <span className={classes.letter} aria-hidden>
        {letter}
      </span>
      {count === 0 ? (
        '0'
      ) : (
        <UnstyledButton
          className={button.count}
          aria-label={`${counted(count, unitNouns[unit])} in which ${whoFoundIt(pair, found)}: show them`}
          ref={isLeft ? focusOnMount : undefined}
          onClick={() => onCell(found)}
        >
          {count.toLocaleString('en-GB')}
        </UnstyledButton>
      )}
    </Table.Td>
  );
}
