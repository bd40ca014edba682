import { ActionIcon, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Coder } from '../../../domain/coding/coder.ts';
import { LongTable, type LongTableColumn } from '../../../ui/long-table.tsx';
import type { RoundCase } from './round-facts.ts';

interface RoundCasesProps {
  readonly cases: readonly RoundCase[];
  readonly coders: readonly Coder[];
  /** `null` where nothing can be taken out any more. */
  readonly onTakeOut: ((one: RoundCase) => void) | null;
}

/** The cases of a round with their coders, found by their id. */
export function RoundCases({ cases, coders, onTakeOut }: RoundCasesProps) {
  const [find, setFind] = useState('');
  const wanted = useDeferredValue(find.trim().toLocaleLowerCase('en-GB'));
  const shown = useMemo(
    () => (wanted === '' ? cases : cases.filter(({ caseId }) => caseId.toLocaleLowerCase('en-GB').includes(wanted))),
    [cases, wanted],
  );
  return (
    <Stack gap="sm">
      <TextInput
        w="13rem"
        aria-label="Find a case of this round"
        placeholder="Case id"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={find}
        onChange={(event) => setFind(event.currentTarget.value)}
      />
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed" role="status">
          {cases.length === 0 ? 'No case is left in this round.' : 'No case of this round matches.'}
        </Text>
      ) : (
        <LongTable
          label="Cases of this round"
          columns={columnsFor(coders, onTakeOut)}
          rows={shown}
          rowKey={({ caseId }) => caseId}
          height="24rem"
        />
      )}
    </Stack>
  );
}

function columnsFor(coders: readonly Coder[], onTakeOut: RoundCasesProps['onTakeOut']): LongTableColumn<RoundCase>[] {
  const nameOf = new Map(coders.map(({ id, name }) => [id, name]));
  const takeOut: LongTableColumn<RoundCase> = {
    heading: 'Take out',
    track: '5.5rem',
    cell: (one) => (
      <Tooltip label="Take out of this round. What was coded is kept.">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`Take case ${one.caseId} out of this round`}
          onClick={() => onTakeOut?.(one)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    ),
  };
  return [
    { heading: 'Case', track: 'minmax(8rem, 1fr)', cell: ({ caseId }) => caseId },
    {
      heading: 'Coders',
      track: 'minmax(12rem, 3fr)',
      cell: ({ coderIds }) => coderIds.map((id) => nameOf.get(id) ?? '').join(', '),
    },
    {
      heading: 'Finished by',
      track: '7rem',
      isNumber: true,
      cell: ({ finished, coderIds }) => `${finished} of ${coderIds.length}`,
    },
    ...(onTakeOut ? [takeOut] : []),
  ];
}
