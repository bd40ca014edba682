import { Button, Table, VisuallyHidden } from '@mantine/core';
import type { AssignedWork } from '../../../domain/coding/assignment/assignment-progress.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import classes from './assignment.module.css';
import type { RoundCase } from './round-facts.ts';

const numbers = new Intl.NumberFormat('en-GB');

interface RoundCodersProps {
  readonly coders: readonly Coder[];
  readonly cases: readonly RoundCase[];
  readonly work: ReadonlyMap<string, AssignedWork>;
  readonly isOpen: boolean;
  readonly onHandOver: (coderId: string) => void;
}

/** The coders of a round: what each has, and how much of it is finished. Nothing of what they coded. */
export function RoundCoders({ coders, cases, work, isOpen, onHandOver }: RoundCodersProps) {
  const rows = coders.flatMap((coder) => {
    const done = work.get(coder.id);
    return done ? [{ coder, done, cases: cases.filter(({ coderIds }) => coderIds.includes(coder.id)) }] : [];
  });
  return (
    <Table className={classes.figures} aria-label="Coders of this round">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Coder</Table.Th>
          <Table.Th>Cases</Table.Th>
          <Table.Th>Coded by others too</Table.Th>
          <Table.Th>Narratives finished</Table.Th>
          {isOpen ? (
            <Table.Th>
              <VisuallyHidden>What you can do</VisuallyHidden>
            </Table.Th>
          ) : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ coder, done, cases: own }) => (
          <Table.Tr key={coder.id}>
            <Table.Th scope="row">{coder.active ? coder.name : `${coder.name} (has left)`}</Table.Th>
            <Table.Td>{numbers.format(own.length)}</Table.Td>
            <Table.Td>{numbers.format(own.filter(({ coderIds }) => coderIds.length > 1).length)}</Table.Td>
            <Table.Td>
              {numbers.format(done.finished)} of {numbers.format(done.assigned)}
            </Table.Td>
            {isOpen ? (
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={done.finished === done.assigned}
                  aria-label={`Give to others… what ${coder.name} has not finished`}
                  onClick={() => onHandOver(coder.id)}
                >
                  Give to others…
                </Button>
              </Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
