import { Anchor, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { PairAgreement } from '../../domain/agreement/agreement-table.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { counted } from '../../words/counted.ts';
import { type Difference, differingNarratives } from './differing-narratives.ts';
import { Figure } from './figure.tsx';
import { coefficient, percentage } from './figures.ts';
import classes from './pair-details.module.css';
import type { NoteLetters } from './undefined-notes.tsx';

interface PairDetailsProps {
  readonly view: ProjectState;
  readonly scheme: Scheme;
  readonly codeId: string;
  readonly pair: PairAgreement;
  readonly coders: readonly [Coder, Coder];
  readonly letters: NoteLetters;
  readonly onOpenNarrative: (id: string) => void;
}

/** What stands behind one pair's figures: the four counts, and the narratives on which the two differ. */
export function PairDetails({ view, scheme, codeId, pair, coders, letters, onOpenNarrative }: PairDetailsProps) {
  const differences = differingNarratives(view, scheme, codeId, pair.coderIds);
  const [first, second] = coders;
  return (
    <Group align="flex-start" gap={48} wrap="nowrap" className={classes.pair}>
      <Stack gap={6}>
        <FourCounts pair={pair} coders={coders} />
        <Text size="xs" c="dimmed">
          Percent <Figure estimate={pair.percent} write={percentage} letters={letters} /> · kappa{' '}
          <Figure estimate={pair.kappa} write={(value) => coefficient(value, 4)} letters={letters} />
        </Text>
      </Stack>
      <Stack gap={4} flex={1} miw={0}>
        <Text size="sm" fw={500}>
          {differences.length === 0
            ? `${first.name} and ${second.name} do not differ on any narrative.`
            : `${first.name} and ${second.name} differ on ${counted(differences.length, 'narrative')}`}
        </Text>
        <ScrollArea.Autosize mah="11rem" type="auto" offsetScrollbars>
          <ul className={classes.differences}>
            {differences.map((difference) => (
              <DifferenceEntry
                key={difference.narrative.id}
                difference={difference}
                coders={coders}
                onOpen={() => onOpenNarrative(difference.narrative.id)}
              />
            ))}
          </ul>
        </ScrollArea.Autosize>
      </Stack>
    </Group>
  );
}

function FourCounts({ pair, coders: [first, second] }: Pick<PairDetailsProps, 'pair' | 'coders'>) {
  return (
    <Table className={classes.counts} withTableBorder withColumnBorders aria-label={`${first.name} and ${second.name}`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td c="dimmed">{counted(pair.n, 'narrative')}</Table.Td>
          <Table.Th scope="col">{second.initials} found it</Table.Th>
          <Table.Th scope="col">{second.initials} did not</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Table.Tr>
          <Table.Th scope="row">{first.initials} found it</Table.Th>
          <Table.Td>{pair.a}</Table.Td>
          <Table.Td data-differ>{pair.b}</Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th scope="row">{first.initials} did not</Table.Th>
          <Table.Td data-differ>{pair.c}</Table.Td>
          <Table.Td>{pair.d}</Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

interface DifferenceEntryProps {
  readonly difference: Difference;
  readonly coders: readonly [Coder, Coder];
  readonly onOpen: () => void;
}

function DifferenceEntry({ difference, coders: [first, second], onOpen }: DifferenceEntryProps) {
  const { narrative, foundBy } = difference;
  const [finder, other] = foundBy === first.id ? [first, second] : [second, first];
  return (
    <li>
      <Anchor component="button" type="button" size="sm" onClick={onOpen}>
        {narrative.caseId}
        {narrative.title && narrative.title !== narrative.caseId ? `, ${narrative.title}` : ''}
      </Anchor>{' '}
      <Text span size="sm" c="dimmed">
        {finder.initials} found it, {other.initials} did not
      </Text>
    </li>
  );
}
