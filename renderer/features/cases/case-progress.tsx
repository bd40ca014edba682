import { Button, Group, Progress, Text } from '@mantine/core';
import { IconFileImport, IconPlayerPlay } from '@tabler/icons-react';
import { countStates } from './case-choices.ts';
import type { CaseRow } from './case-rows.ts';

const numbers = new Intl.NumberFormat('en-GB');

/** How much of it all is finished, and how many cases are shown if not all. */
export function CaseProgress({ rows, shown }: { readonly rows: readonly CaseRow[]; readonly shown: number }) {
  const { finished } = countStates(rows);
  return (
    <Group gap="sm">
      <Text size="sm" component="span">
        {numbers.format(finished)} of {numbers.format(rows.length)} finished
      </Text>
      <Progress w="10rem" size="sm" value={(100 * finished) / rows.length} aria-hidden />
      {shown === rows.length ? null : (
        <Text size="sm" component="span" role="status">
          {numbers.format(shown)} shown
        </Text>
      )}
    </Group>
  );
}

interface CaseActionsProps {
  readonly rows: readonly CaseRow[];
  readonly shown: readonly CaseRow[];
  readonly onOpen: (narrativeId: string) => void;
  readonly onImport: (() => void) | null;
}

/** Import, and the way to the first case that is not finished: of those shown, or else of all. */
export function CaseActions({ rows, shown, onOpen, onImport }: CaseActionsProps) {
  const isUnfinished = (row: CaseRow) => row.state !== 'finished';
  const next = shown.find(isUnfinished) ?? rows.find(isUnfinished);
  const isFirst = rows.every((row) => row.state === 'not_started');
  return (
    <>
      {onImport ? (
        <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={onImport}>
          Import
        </Button>
      ) : null}
      <Button
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        disabled={!next}
        onClick={() => next && onOpen(next.narrativeId)}
      >
        {next ? (isFirst ? 'Start coding' : 'Continue coding') : 'All finished'}
      </Button>
    </>
  );
}
