import { Table } from '@mantine/core';
import { workOfRounds } from '../../../domain/coding/assignment/assignment-progress.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { TeamProps } from '../team-props.ts';
import classes from './assignment.module.css';
import { RoundState } from './round-list.tsx';

const numbers = new Intl.NumberFormat('en-GB');

/** What a coder sees of assignment: their own part of each round, and nothing of anybody else's. */
export function OwnPart({ view, viewer }: Pick<TeamProps, 'view' | 'viewer'>) {
  const work = workOfRounds({
    assignments: view.assignments,
    sheets: view.sheets.filter(({ coderId }) => coderId === viewer.id),
  });
  const rows = view.rounds.flatMap((round) => {
    const own = work.get(round.id)?.coders.get(viewer.id);
    return own ? [{ round, own }] : [];
  });
  if (rows.length === 0) {
    return (
      <EmptyState title="Nothing is assigned to you">
        The lead assigns cases. Until then you can code any case of the project.
      </EmptyState>
    );
  }
  return (
    <Table className={classes.figures} aria-label="What is assigned to you">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Round</Table.Th>
          <Table.Th>Your narratives</Table.Th>
          <Table.Th>Finished</Table.Th>
          <Table.Th>State</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ round, own }) => (
          <Table.Tr key={round.id}>
            <Table.Th scope="row">{round.name}</Table.Th>
            <Table.Td>{numbers.format(own.assigned)}</Table.Td>
            <Table.Td>{numbers.format(own.finished)}</Table.Td>
            <Table.Td>
              <RoundState round={round} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
