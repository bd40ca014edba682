import { Checkbox, Stack, Text, Title } from '@mantine/core';
import type { Proposal } from '../../../domain/coding/decision.ts';
import { longDate } from '../../../words/moment-words.ts';

interface OpenProposalsProps {
  readonly title: string;
  readonly proposals: readonly Proposal[];
  readonly settles: readonly string[];
  readonly onSettles: (ids: readonly string[]) => void;
}

/** What was noted on the reconciliation desk to be changed. A ticked one is settled when the revision is saved. */
export function OpenProposals({ title, proposals, settles, onSettles }: OpenProposalsProps) {
  if (proposals.length === 0) return null;
  const toggle = (id: string, on: boolean) =>
    onSettles(on ? [...settles.filter((one) => one !== id), id] : settles.filter((one) => one !== id));
  return (
    <section aria-label={title}>
      <Title order={3} size="h6" mb={4}>
        {title}
      </Title>
      <Text size="xs" c="dimmed" mb="xs">
        Tick what this revision settles.
      </Text>
      <Stack gap="xs">
        {proposals.map((proposal) => (
          <Checkbox
            key={proposal.id}
            size="xs"
            label={proposal.text}
            description={longDate(proposal.at)}
            checked={settles.includes(proposal.id)}
            onChange={(event) => toggle(proposal.id, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </section>
  );
}
