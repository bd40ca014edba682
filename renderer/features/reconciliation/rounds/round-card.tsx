import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import { newestScheme } from '../../../domain/coding/code-of-scheme.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { KeptAgreement, Round } from '../../../domain/coding/round.ts';
import { roundWork } from '../../../domain/reconciliation/rounds/round-work.ts';
import { counted } from '../../../words/counted.ts';
import { longDate } from '../../../words/moment-words.ts';
import { notBlindSentence } from '../../../words/not-blind.ts';
import { codedUnderPhrase, roundSizeSentence, undefinedNote } from '../../../words/reconciliation-round-words.ts';
import { FiguresTable } from './figures-table.tsx';

const listOf = new Intl.ListFormat('en-GB');

interface RoundCardProps {
  readonly round: Round;
  readonly view: ProjectState;
  readonly scheme: Scheme;
  readonly onClose: () => void;
}

/** One round: open with how far it is, or closed with the agreement that was kept. */
export function RoundCard({ round, view, scheme, onClose }: RoundCardProps) {
  const found = useMemo(() => roundWork(view, round.id, scheme), [view, round.id, scheme]);
  const isOpen = round.closedAt === undefined;
  return (
    <Paper withBorder p="lg" component="section" aria-label={round.name}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Stack gap={4}>
            <Group gap="sm">
              <Title order={2} size="h4">
                {round.name}
              </Title>
              <Badge variant="default" tt="none">
                {isOpen ? 'Open' : 'Closed'}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed">
              Begun on {longDate(round.startedAt)}
              {round.closedAt === undefined ? '' : `, closed on ${longDate(round.closedAt)}`}.{' '}
              {isOpen ? roundSizeSentence(found) : `${counted(found.narratives, 'narrative')}.`}
            </Text>
          </Stack>
          {isOpen ? (
            <Button variant="default" onClick={onClose}>
              Close this round…
            </Button>
          ) : null}
        </Group>
        {round.agreement ? <Kept name={round.name} view={view} agreement={round.agreement} /> : null}
      </Stack>
    </Paper>
  );
}

function Kept({
  name,
  view,
  agreement,
}: {
  readonly name: string;
  readonly view: ProjectState;
  readonly agreement: KeptAgreement;
}) {
  const scheme = newestScheme(view.schemes, agreement.schemeId);
  if (!scheme || agreement.figures.length === 0) {
    return <Text size="sm">No agreement was kept: no narrative had been finished by two coders.</Text>;
  }
  const initials = agreement.coderIds.map((id) => view.coders.find((coder) => coder.id === id)?.initials ?? '?');
  return (
    <Stack gap="xs">
      <FiguresTable label={`Agreement kept of ${name}`} scheme={scheme} agreement={agreement} />
      <Text size="xs" c="dimmed">
        Between {listOf.format(initials)}, by narrative, whatever the status; {scheme.name},{' '}
        {codedUnderPhrase(agreement)}. {notBlindSentence(agreement.notBlind)} {undefinedNote(agreement.figures)}
      </Text>
    </Stack>
  );
}
