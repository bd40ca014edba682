import { Anchor, Badge, Group, Progress, Table, Text } from '@mantine/core';
import type { RoundProgress } from '../../../domain/coding/assignment/assignment-progress.ts';
import type { Round } from '../../../domain/coding/round.ts';
import { longDate } from '../../../words/moment-words.ts';
import type { RoundFacts } from './round-facts.ts';

const numbers = new Intl.NumberFormat('en-GB');

interface RoundListProps {
  readonly rounds: readonly Round[];
  readonly facts: ReadonlyMap<string, RoundFacts>;
  readonly work: ReadonlyMap<string, RoundProgress>;
  readonly onOpen: (roundId: string) => void;
}

/** The rounds, newest first: how large each is, who codes it, and how far it is. */
export function RoundList({ rounds, facts, work, onOpen }: RoundListProps) {
  return (
    <Table verticalSpacing="sm" aria-label="Rounds">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Round</Table.Th>
          <Table.Th>Begun</Table.Th>
          <Table.Th ta="right">Cases</Table.Th>
          <Table.Th ta="right">Coded by several</Table.Th>
          <Table.Th ta="right">Coders</Table.Th>
          <Table.Th>Finished</Table.Th>
          <Table.Th>State</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rounds.toReversed().map((round) => (
          <Table.Tr key={round.id}>
            <Table.Td>
              <Anchor component="button" type="button" size="sm" fw={500} onClick={() => onOpen(round.id)}>
                {round.name}
              </Anchor>
            </Table.Td>
            <Table.Td>{longDate(round.startedAt)}</Table.Td>
            <Table.Td ta="right">{numbers.format(facts.get(round.id)?.cases ?? 0)}</Table.Td>
            <Table.Td ta="right">{numbers.format(facts.get(round.id)?.overlap ?? 0)}</Table.Td>
            <Table.Td ta="right">{numbers.format(facts.get(round.id)?.coders ?? 0)}</Table.Td>
            <Table.Td>
              <WorkDone work={work.get(round.id)} />
            </Table.Td>
            <Table.Td>
              <RoundState round={round} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function WorkDone({ work }: { readonly work: RoundProgress | undefined }) {
  const { assigned, finished } = work?.all ?? { assigned: 0, finished: 0 };
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress w="6rem" size="sm" value={assigned === 0 ? 0 : (100 * finished) / assigned} aria-hidden />
      <Text size="sm" component="span" style={{ whiteSpace: 'nowrap' }}>
        {numbers.format(finished)} of {numbers.format(assigned)}
      </Text>
    </Group>
  );
}

/** Whether a round still takes cases and coding, as a word. */
export function RoundState({ round }: { readonly round: Round }) {
  const isOpen = round.closedAt === undefined;
  return (
    <Badge variant={isOpen ? 'light' : 'default'} tt="none" fw={500}>
      {isOpen ? 'Open' : 'Closed'}
    </Badge>
  );
}
