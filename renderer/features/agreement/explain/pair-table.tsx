import { Table, Title, UnstyledButton } from '@mantine/core';
import type { Code } from '../../../../codebook/scheme.ts';
import type { CoefficientId } from '../../../domain/agreement/figures.ts';
import { shortCoefficientName } from '../../../words/coefficient-words.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { figureText } from '../figure-text.ts';
import { groupOf } from '../group-of.ts';
import { pairKey, pairsOf } from '../table/pair-choice.ts';
import type { CoderPair } from './coder-pair.ts';
import button from './count-button.module.css';
import { focusOnMount } from './focus-on-mount.ts';
import classes from './number-table.module.css';

interface PairTableProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  /** The pair that somebody comes back from: it gets the focus. */
  readonly left: CoderPair | null;
  readonly onPair: (pair: CoderPair) => void;
}

/** Every pair of the coders with its agreement; each opens its counts. */
export function PairTable({ desk, code, left, onPair }: PairTableProps) {
  return (
    <section aria-label="Every pair">
      <Title order={4} size="sm" mb={4}>
        Every pair
      </Title>
      <Table className={classes.numbers} aria-label="Every pair">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" data-words>
              Coders
            </Table.Th>
            <Table.Th scope="col">n</Table.Th>
            <Table.Th scope="col">{shortCoefficientName(alphaOf(desk))}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pairsOf(desk.coders).map((pair) => (
            <PairRow
              key={pairKey(pair)}
              {...{ desk, code, pair, onPair }}
              isLeft={left !== null && pair.every(({ id }) => left.some((coder) => coder.id === id))}
            />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

interface PairRowProps extends Omit<PairTableProps, 'left'> {
  readonly pair: CoderPair;
  readonly isLeft: boolean;
}

function PairRow({ desk, code, pair, isLeft, onPair }: PairRowProps) {
  const group = groupOf(
    desk,
    code.id,
    pair.map(({ id }) => id),
  );
  const alpha = alphaOf(desk);
  const value = group?.figures.find(({ coefficient }) => coefficient === alpha)?.estimate.value ?? null;
  const [first, second] = pair;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <UnstyledButton className={button.count} ref={isLeft ? focusOnMount : undefined} onClick={() => onPair(pair)}>
          {first.name} and {second.name}
        </UnstyledButton>
      </Table.Th>
      <Table.Td>{group ? group.units.toLocaleString('en-GB') : '—'}</Table.Td>
      <Table.Td>{value === null ? '—' : figureText(alpha, value)}</Table.Td>
    </Table.Tr>
  );
}

function alphaOf({ comparison }: AgreementDesk): CoefficientId {
  return comparison.unit === 'span' ? 'u_alpha' : 'krippendorff_alpha';
}
