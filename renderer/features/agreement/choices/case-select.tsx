import { Group, Select, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Case } from '../../../domain/coding/dataset.ts';
import { counted } from '../../../words/counted.ts';
import type { AgreementChoices } from './agreement-choices.ts';
import { type CaseChoice, type CaseOption, caseOptions } from './case-choice.ts';

interface CaseSelectProps {
  readonly cases: readonly Case[];
  readonly chosen: CaseChoice | null;
  /** Narratives of the chosen cases. */
  readonly narratives: number;
  readonly onChoose: (changes: Pick<AgreementChoices, 'cases'>) => void;
}

const all = 'all';

/** All cases, or those with one value of one attribute. */
export function CaseSelect({ cases, chosen, narratives, onChoose }: CaseSelectProps) {
  const options = useMemo(() => new Map(caseOptions(cases).map((option) => [keyOf(option), option])), [cases]);
  const data = useMemo(() => groupsOf(options), [options]);
  const choose = (key: string | null) => {
    const option = options.get(key ?? all);
    onChoose({ cases: option ? { attribute: option.attribute, value: option.value } : null });
  };
  return (
    <Select
      label="Cases"
      description={counted(narratives, 'narrative')}
      inputWrapperOrder={['label', 'input', 'description']}
      data={data}
      value={chosen ? keyOf(chosen) : all}
      onChange={choose}
      allowDeselect={false}
      searchable
      limit={200}
      nothingFoundMessage="No attribute has this value"
      maxDropdownHeight={320}
      w="15rem"
      renderOption={({ option }) => {
        const found = options.get(option.value);
        return found ? <OptionLine option={found} /> : option.label;
      }}
    />
  );
}

function OptionLine({ option: { value, cases } }: { readonly option: CaseOption }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md" flex={1}>
      <Text size="sm" truncate {...(value === '' ? { c: 'dimmed' } : {})}>
        {value === '' ? 'no value' : value}
      </Text>
      <Text size="xs" c="dimmed">
        {cases.toLocaleString('en-GB')}
      </Text>
    </Group>
  );
}

function keyOf({ attribute, value }: CaseChoice): string {
  return JSON.stringify([attribute, value]);
}

function groupsOf(options: ReadonlyMap<string, CaseOption>) {
  const attributes = [...new Set([...options.values()].map(({ attribute }) => attribute))];
  const groups = attributes.map((attribute) => ({
    group: attribute,
    items: [...options]
      .filter(([, option]) => option.attribute === attribute)
      .map(([value, option]) => ({ value, label: `${attribute}: ${option.value === '' ? 'no value' : option.value}` })),
  }));
  return [{ value: all, label: 'All cases' }, ...groups];
}
