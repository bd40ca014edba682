import { Button, Checkbox, CloseButton, Group, Menu, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { IconColumns3, IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import type { SheetState } from '../../domain/coding/sheet.ts';
import { sheetStateWords } from '../../words/sheet-states.ts';
import { attributeValues, type CaseChoices } from './case-choices.ts';
import type { CaseRow } from './case-rows.ts';

const numbers = new Intl.NumberFormat('en-GB');
const states: readonly SheetState[] = ['not_started', 'in_progress', 'finished'];

interface CaseToolsProps {
  readonly choices: CaseChoices;
  readonly onChange: (choices: CaseChoices) => void;
  /** Every row of the project: the values an attribute takes. */
  readonly rows: readonly CaseRow[];
  readonly attributes: readonly string[];
  /** How many of the found rows stand in each state. */
  readonly counts: Readonly<Record<SheetState, number>>;
  /** Whether some of the rows are assigned to the viewer and others not. */
  readonly canBeMine: boolean;
  /** How many are to be looked at again since the codebook changed. */
  readonly again: number;
  readonly findRef: RefObject<HTMLInputElement | null>;
  /** The user wants to go from the field into the list. */
  readonly onEnterList: () => void;
}

/** Finding, filtering and choosing columns. */
export function CaseTools(props: CaseToolsProps) {
  const { choices, onChange, attributes, counts, canBeMine, again, findRef, onEnterList } = props;
  const all = counts.not_started + counts.in_progress + counts.finished;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') onEnterList();
    else if (event.key === 'Escape') onChange({ ...choices, find: '' });
    else return;
    event.preventDefault();
  };
  return (
    <Group gap="sm">
      <TextInput
        ref={findRef}
        w="13rem"
        aria-label="Find a case by id or title"
        placeholder="Case id or title"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          choices.find === '' ? null : (
            <CloseButton size="sm" aria-label="Clear" onClick={() => onChange({ ...choices, find: '' })} />
          )
        }
        value={choices.find}
        onChange={(event) => onChange({ ...choices, find: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <SegmentedControl
        size="xs"
        aria-label="Your coding"
        value={choices.state}
        onChange={(state) => onChange({ ...choices, state })}
        data={[
          { value: 'all' as const, label: `All ${numbers.format(all)}` },
          ...states.map((state) => ({
            value: state,
            label: `${sheetStateWords[state]} ${numbers.format(counts[state])}`,
          })),
        ]}
      />
      {canBeMine ? (
        <Checkbox
          label="Assigned to me"
          checked={choices.assigned}
          onChange={(event) => onChange({ ...choices, assigned: event.currentTarget.checked })}
        />
      ) : null}
      {again > 0 ? (
        <Checkbox
          label={`To look at again (${numbers.format(again)})`}
          checked={choices.lookAgain}
          onChange={(event) => onChange({ ...choices, lookAgain: event.currentTarget.checked })}
        />
      ) : null}
      {attributes.length > 0 ? <AttributeTools {...props} /> : null}
    </Group>
  );
}

function AttributeTools({ choices, onChange, rows, attributes }: CaseToolsProps) {
  const { attribute } = choices;
  return (
    <>
      <Select
        w="10rem"
        aria-label="Filter by attribute"
        placeholder="Any attribute"
        clearable
        searchable={attributes.length > 8}
        data={[...attributes]}
        value={attribute?.name ?? null}
        onChange={(name) => onChange({ ...choices, attribute: name === null ? null : { name, value: null } })}
      />
      {attribute ? (
        <Select
          w="12rem"
          aria-label={`Value of ${attribute.name}`}
          placeholder="Any value"
          clearable
          searchable
          data={attributeValues(rows, attribute.name).map((value) => ({ value, label: value || '(empty)' }))}
          value={attribute.value}
          onChange={(value) => onChange({ ...choices, attribute: { name: attribute.name, value } })}
        />
      ) : null}
      <ColumnMenu choices={choices} onChange={onChange} attributes={attributes} />
    </>
  );
}

function ColumnMenu({ choices, onChange, attributes }: Pick<CaseToolsProps, 'choices' | 'onChange' | 'attributes'>) {
  return (
    <Menu closeOnItemClick={false} position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" ml="auto" leftSection={<IconColumns3 size={16} aria-hidden />}>
          Columns
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Attributes to show. They can colour how you read a case.</Menu.Label>
        <Stack gap="xs" px="sm" pb="sm" pt={4} mah="20rem" style={{ overflowY: 'auto' }}>
          <Checkbox.Group value={[...choices.columns]} onChange={(columns) => onChange({ ...choices, columns })}>
            <Stack gap="xs">
              {attributes.map((name) => (
                <Checkbox key={name} value={name} label={name} />
              ))}
            </Stack>
          </Checkbox.Group>
        </Stack>
      </Menu.Dropdown>
    </Menu>
  );
}
