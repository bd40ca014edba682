import { Checkbox, Group, Paper, Select, Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { Case } from '../../../domain/coding/dataset.ts';
import type { AgreementChoices } from './agreement-choices.ts';
import { CaseSelect } from './case-select.tsx';
import classes from './choice-bar.module.css';
import { MoreChoices } from './more-choices.tsx';
import { UnitChoice } from './unit-choice.tsx';

interface ChoiceBarProps {
  readonly choices: AgreementChoices;
  readonly onChoose: (changes: Partial<AgreementChoices>) => void;
  readonly schemes: readonly Scheme[];
  /** Who can be chosen, and who is. */
  readonly coders: readonly Coder[];
  readonly chosenCoders: readonly Coder[];
  readonly cases: readonly Case[];
  /** Narratives of the chosen cases. */
  readonly narratives: number;
}

/** What is compared, and how: codebook, cases, coders and unit; the rest under ‘More choices’. */
export function ChoiceBar({ choices, onChoose, schemes, coders, chosenCoders, cases, narratives }: ChoiceBarProps) {
  const codebooks = useMemo(() => schemes.map(({ id, name }) => ({ value: id, label: name })), [schemes]);
  return (
    <Paper withBorder px="md" py="sm" component="section" aria-label="What is compared">
      <Stack gap="sm">
        <Group gap="lg" align="flex-start">
          <Select
            label="Codebook"
            data={codebooks}
            value={choices.schemeId}
            onChange={(schemeId) => schemeId && onChoose({ schemeId })}
            allowDeselect={false}
            w="15rem"
          />
          <CaseSelect cases={cases} chosen={choices.cases} narratives={narratives} onChoose={onChoose} />
          <UnitChoice unit={choices.unit} onChoose={onChoose} />
        </Group>
        <Checkbox.Group
          label="Coders"
          value={chosenCoders.map(({ id }) => id)}
          onChange={(coderIds) => onChoose({ coderIds })}
          classNames={{ root: classes.coders, label: classes.codersLabel }}
        >
          <Group gap="lg">
            {coders.map(({ id, name, initials }) => (
              <Checkbox key={id} value={id} label={`${name} (${initials})`} />
            ))}
          </Group>
        </Checkbox.Group>
        <MoreChoices choices={choices} onChoose={onChoose} />
      </Stack>
    </Paper>
  );
}
