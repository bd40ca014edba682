import { CloseButton, Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Coder } from '../../domain/coding/coder.ts';
import { actKindOf, actKinds } from './act-kinds.ts';
import type { HistoryChoices } from './history-choices.ts';

interface HistoryToolsProps {
  readonly choices: HistoryChoices;
  readonly onChange: (next: Partial<HistoryChoices>) => void;
  readonly coders: readonly Coder[];
}

/** Narrows the history: to a case, to a person, to a kind of act. */
export function HistoryTools({ choices, onChange, coders }: HistoryToolsProps) {
  return (
    <Group gap="sm">
      <TextInput
        w="13rem"
        aria-label="Find a case by id"
        placeholder="Case id"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          choices.find === '' ? null : (
            <CloseButton size="sm" aria-label="Clear" onClick={() => onChange({ find: '' })} />
          )
        }
        value={choices.find}
        onChange={(event) => onChange({ find: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange({ find: '' });
        }}
      />
      <Select
        w="13rem"
        aria-label="Who did it"
        placeholder="Everybody"
        clearable
        clearButtonProps={{ 'aria-label': 'Show everybody' }}
        searchable={coders.length > 8}
        data={coders.map(({ id, name }) => ({ value: id, label: name }))}
        value={choices.coderId}
        onChange={(coderId) => onChange({ coderId })}
      />
      <Select
        w="15rem"
        aria-label="Kind of change"
        placeholder="Every kind of change"
        clearable
        clearButtonProps={{ 'aria-label': 'Show every kind of change' }}
        data={Object.entries(actKinds).map(([value, label]) => ({ value, label }))}
        value={choices.kind}
        onChange={(value) => onChange({ kind: actKindOf(value) })}
      />
    </Group>
  );
}
