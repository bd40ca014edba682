import { Autocomplete, Checkbox, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ImportMapping } from '../../domain/exchange/import-plan.ts';
import { attributeCandidates, type ColumnRole, withRole } from './change-mapping.ts';

interface ColumnChoicesProps {
  readonly columns: readonly string[];
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
  /** Kinds of narrative that the project has. */
  readonly kinds: readonly string[];
}

/** Which column is what: the case id, the text, perhaps a title, and which others are kept as attributes of the case. */
export function ColumnChoices({ columns, mapping, onChange, kinds }: ColumnChoicesProps) {
  const choose = (role: ColumnRole) => (column: string | null) =>
    onChange(withRole(mapping, role, column === null ? null : Number(column)));
  const data = columns.map((label, index) => ({ value: String(index), label }));
  const common = { data, searchable: columns.length > 8, comboboxProps: { shadow: 'md' } };
  return (
    <Stack gap="md">
      <SimpleGrid cols={4} spacing="md">
        <Select
          {...common}
          label="Case id"
          allowDeselect={false}
          value={String(mapping.idColumn)}
          onChange={choose('id')}
        />
        <Select
          {...common}
          label="Text"
          allowDeselect={false}
          value={String(mapping.textColumn)}
          onChange={choose('text')}
        />
        <Select
          {...common}
          label="Title (optional)"
          placeholder="No title"
          clearable
          value={mapping.titleColumn === undefined ? null : String(mapping.titleColumn)}
          onChange={choose('title')}
        />
        <Autocomplete
          label="Kind of narrative"
          data={[...new Set(['closure summary', ...kinds])]}
          value={mapping.kind}
          maxLength={80}
          autoComplete="off"
          onChange={(kind) => onChange({ ...mapping, kind })}
          error={mapping.kind.trim() === '' && 'Say what kind of narratives these are.'}
        />
      </SimpleGrid>
      <AttributeChoices columns={columns} mapping={mapping} onChange={onChange} />
    </Stack>
  );
}

function AttributeChoices({ columns, mapping, onChange }: Omit<ColumnChoicesProps, 'kinds'>) {
  const candidates = attributeCandidates(mapping, columns);
  if (candidates.length === 0) return null;
  return (
    <Checkbox.Group
      label="Attributes to keep with the case"
      description="Columns that are not ticked are left out of the project."
      value={mapping.attributeColumns.map(String)}
      onChange={(chosen) =>
        onChange({ ...mapping, attributeColumns: candidates.filter((column) => chosen.includes(String(column))) })
      }
    >
      <Group gap="lg" mt="xs">
        {candidates.map((column) => (
          <Checkbox key={column} value={String(column)} label={<Text size="sm">{columns[column]}</Text>} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
