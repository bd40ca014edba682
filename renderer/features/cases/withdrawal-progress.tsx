import { Group, Progress, Text } from '@mantine/core';
import type { WithdrawalStep } from './withdraw-everywhere.ts';

/** What is being written now. It cannot be stopped: a case half erased helps nobody. */
export function WithdrawalProgress({ step }: { readonly step: WithdrawalStep | null }) {
  const isCounted = step?.at === 'backups' && step.total > 0;
  const sentence = isCounted
    ? `Going through backup ${step.done + 1} of ${step.total}…`
    : step?.at === 'project'
      ? 'Writing the project anew…'
      : 'Looking for backups…';
  return (
    <Group wrap="nowrap" role="status" w="100%" maw="40rem">
      <Text size="sm">{sentence}</Text>
      <Progress
        flex={1}
        value={isCounted ? (100 * step.done) / step.total : 100}
        animated={!isCounted}
        aria-label={sentence}
      />
    </Group>
  );
}
