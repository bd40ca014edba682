import { Group, Loader, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { KeptAgreement, KeptFigure, Round } from '../../../domain/coding/round.ts';
import { compareRounds } from '../../../domain/reconciliation/rounds/compare-rounds.ts';
import { roundAgreement } from '../../../domain/reconciliation/rounds/round-agreement.ts';
import { roundWork } from '../../../domain/reconciliation/rounds/round-work.ts';
import { Notice } from '../../../ui/notice.tsx';
import { notBlindSentence } from '../../../words/not-blind.ts';
import {
  changePhrase,
  codedUnderPhrase,
  coefficientText,
  intervalText,
  notDefined,
  notDefinedNote,
  roundsCaution,
  shareText,
} from '../../../words/reconciliation-round-words.ts';
import { CodeName } from '../code-name.tsx';
import { KeptCautionMark } from './kept-caution-mark.tsx';
import { useRoundFigures } from './use-round-figures.ts';

interface ComparedRoundsProps {
  readonly view: ProjectState;
  /** The active one. */
  readonly scheme: Scheme;
}

/** Two rounds side by side: a closed one as it was kept, an open one as it is now. */
export function ComparedRounds({ view, scheme }: ComparedRoundsProps) {
  const id = useId();
  const [chosen, choose] = useState<{ readonly earlier?: string; readonly later?: string }>({});
  const { rounds } = view;
  const firstClosed = rounds.find(({ closedAt }) => closedAt !== undefined);
  const earlier = rounds.find((one) => one.id === chosen.earlier) ?? firstClosed ?? rounds[0];
  const later = rounds.find((one) => one.id === chosen.later) ?? rounds.findLast((one) => one !== earlier);
  const first = useAgreement(earlier, view, scheme);
  const second = useAgreement(later, view, scheme);
  if (rounds.length < 2 || !earlier || !later) return null;
  const options = rounds.map((round) => ({
    value: round.id,
    label: round.closedAt === undefined ? `${round.name}, as it is now` : round.name,
  }));
  const problem = first.problem ?? second.problem;
  return (
    <Stack gap="md" component="section" aria-labelledby={id}>
      <Title order={2} id={id} size="h4">
        Two rounds side by side
      </Title>
      <Group gap="md">
        <Select
          label="Earlier round"
          data={options}
          value={earlier.id}
          onChange={(value) => value && choose({ ...chosen, earlier: value })}
          allowDeselect={false}
        />
        <Select
          label="Later round"
          data={options}
          value={later.id}
          onChange={(value) => value && choose({ ...chosen, later: value })}
          allowDeselect={false}
        />
      </Group>
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      {first.agreement && second.agreement ? (
        <Comparison {...{ view, scheme, earlier, later }} agreements={[first.agreement, second.agreement]} />
      ) : problem ? null : (
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text size="sm">Computing…</Text>
        </Group>
      )}
    </Stack>
  );
}

interface ComparisonProps extends ComparedRoundsProps {
  readonly earlier: Round;
  readonly later: Round;
  readonly agreements: readonly [KeptAgreement, KeptAgreement];
}

function Comparison({ view, scheme, earlier, later, agreements }: ComparisonProps) {
  const [first, second] = agreements;
  if (earlier === later) return <Text size="sm">Choose two rounds that differ.</Text>;
  if (first.schemeId !== second.schemeId || first.schemeId !== scheme.id) {
    return (
      <Text size="sm">These rounds were coded with other codebooks, whose outcomes cannot be set side by side.</Text>
    );
  }
  const rows = compareRounds(
    first,
    second,
    scheme.codes.map(({ id }) => id),
  );
  if (rows.length === 0)
    return <Text size="sm">Nothing can be compared yet: no narrative has been finished by two coders.</Text>;
  const names = ({ coderIds }: KeptAgreement) =>
    coderIds.map((id) => view.coders.find((coder) => coder.id === id)?.initials ?? '?').join(', ');
  const notes = [
    ...[earlier, later].map(({ name }, place) => {
      const notBlind = notBlindSentence(agreements[place]?.notBlind);
      return notBlind === '' ? null : `${name}: ${notBlind}`;
    }),
    names(first) === names(second)
      ? null
      : `Coders were ${names(first)} in the earlier round and ${names(second)} in the later one.`,
    codedUnderPhrase(first) === codedUnderPhrase(second)
      ? null
      : `The earlier round was ${codedUnderPhrase(first)}, the later one ${codedUnderPhrase(second)}.`,
  ].filter((note) => note !== null);
  return (
    <Stack gap="sm">
      <Table.ScrollContainer minWidth={820} type="native">
        <Table
          tabularNums
          verticalSpacing={4}
          withRowBorders={false}
          aria-label={`${earlier.name} beside ${later.name}`}
        >
          <Table.Thead>
            <Table.Tr>
              {[
                'Outcome',
                'Round',
                'Narratives',
                'Found in',
                'Percent',
                'Alpha',
                '95% interval',
                'AC1',
                'Change in alpha',
              ].map((heading, place) => (
                <Table.Th key={heading} ta={place > 1 && place < 8 ? 'right' : 'left'}>
                  {heading}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          {rows.map((row) => (
            <Table.Tbody key={row.codeId} style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}>
              <Table.Tr>
                <Table.Th scope="rowgroup" rowSpan={2} fw={400}>
                  <CodeName scheme={scheme} codeId={row.codeId} />
                </Table.Th>
                <FigureCells name={earlier.name} scheme={scheme} figure={row.earlier} />
                <Table.Td rowSpan={2}>{changePhrase(row)}</Table.Td>
              </Table.Tr>
              <Table.Tr>
                <FigureCells name={later.name} scheme={scheme} figure={row.later} />
              </Table.Tr>
            </Table.Tbody>
          ))}
        </Table>
      </Table.ScrollContainer>
      <Text size="xs" c="dimmed" maw="52rem">
        {[...notes, roundsCaution, notDefinedNote].join(' ')}
      </Text>
    </Stack>
  );
}

interface FigureCellsProps {
  /** Of the round. */
  readonly name: string;
  readonly scheme: Scheme;
  readonly figure: KeptFigure | null;
}

function FigureCells({ name, scheme, figure }: FigureCellsProps) {
  const cells = figure
    ? [
        figure.narratives.toLocaleString('en-GB'),
        shareText(figure.prevalence),
        shareText(figure.percent),
        coefficientText(figure.alpha),
        intervalText(figure.interval),
        coefficientText(figure.ac1),
      ]
    : Array.from({ length: 6 }, () => notDefined);
  const keys = ['narratives', 'prevalence', 'percent', 'alpha', 'interval', 'ac1'];
  return (
    <>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          {name}
          {figure ? <KeptCautionMark scheme={scheme} figure={figure} /> : null}
        </Group>
      </Table.Td>
      {cells.map((cell, place) => (
        <Table.Td key={keys[place]} ta="right" style={{ whiteSpace: 'nowrap' }}>
          {cell}
        </Table.Td>
      ))}
    </>
  );
}

/** What a closed round kept, or an open one's figures once they are computed. */
function useAgreement(round: Round | undefined, view: ProjectState, scheme: Scheme) {
  const found = useMemo(
    () => (round && !round.agreement ? roundWork(view, round.id, scheme) : null),
    [round, view, scheme],
  );
  const asked = found && found.question.coderIds.length > 1 ? found : null;
  const { figures, problem } = useRoundFigures(asked);
  const agreement = useMemo((): KeptAgreement | null => {
    if (round?.agreement) return round.agreement;
    if (!found) return null;
    if (asked && found.compared > 0 && !figures) return null;
    return roundAgreement(found, figures);
  }, [round, found, asked, figures]);
  return { agreement, problem };
}
