import { Fieldset, Group, NativeSelect, Radio, Text } from '@mantine/core';
import * as v from 'valibot';
import type { ConflictChoice, ConflictRow, ImportChoices, ImportPlan } from '../../domain/exchange/import-plan.ts';
import { counted } from '../../words/counted.ts';
import classes from './import.module.css';

const choiceShape = v.picklist(['skip', 'replace', 'add']);

const choiceWords: Readonly<Record<ConflictChoice, string>> = {
  skip: 'Skip',
  replace: 'Replace if possible',
  add: 'Add as a further narrative',
};

interface ConflictChoiceProps {
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
}

/** Decides for every row that brings another text for a case; a row can still be decided by itself in the list. */
export function ConflictChoiceForAll({ plan, choices, onChange }: ConflictChoiceProps & { readonly plan: ImportPlan }) {
  const { conflict } = plan.counts;
  if (conflict === 0) return null;
  return (
    <Fieldset legend="Another text for a case" className={classes.choice}>
      <Text size="sm" mb="sm">
        {counted(conflict, 'row')} {conflict === 1 ? 'brings' : 'bring'} another text than the one that the case has,
        here or further up in this file. A text that is in use is never replaced. You can also decide row by row in the
        list below.
      </Text>
      <Radio.Group
        aria-label="What to do with these rows"
        value={choices.conflicts}
        onChange={(value) => onChange({ ...choices, conflicts: v.parse(choiceShape, value) })}
      >
        <Group gap="xl">
          {choiceShape.options.map((choice) => (
            <Radio key={choice} value={choice} label={choiceWords[choice]} />
          ))}
        </Group>
      </Radio.Group>
    </Fieldset>
  );
}

/** Decides for one row; the first option leaves it to the choice for all. */
export function ConflictChoiceForRow({ row, choices, onChange }: ConflictChoiceProps & { readonly row: ConflictRow }) {
  const change = (value: string) => {
    const conflictOfRow = new Map(choices.conflictOfRow);
    if (value === '') conflictOfRow.delete(row.row);
    else conflictOfRow.set(row.row, v.parse(choiceShape, value));
    onChange({ ...choices, conflictOfRow });
  };
  const options = choiceShape.options.map((choice) => ({
    value: choice,
    label: choiceWords[choice],
    disabled: choice === 'replace' && 'reason' in row.replaceable,
  }));
  return (
    <NativeSelect
      size="xs"
      aria-label={`Row ${row.row}, case ${row.caseId}`}
      data={[{ value: '', label: `As for all: ${choiceWords[choices.conflicts].toLowerCase()}` }, ...options]}
      value={choices.conflictOfRow.get(row.row) ?? ''}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
