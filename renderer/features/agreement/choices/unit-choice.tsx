import { Input, SegmentedControl, Text } from '@mantine/core';
import { useId } from 'react';
import { type UnitKind, unitKinds } from '../../../domain/coding/units/comparison.ts';
import type { AgreementChoices } from './agreement-choices.ts';

interface UnitChoiceProps {
  readonly unit: UnitKind;
  readonly onChoose: (changes: Pick<AgreementChoices, 'unit'>) => void;
}

const names: Readonly<Record<UnitKind, string>> = {
  narrative: 'Narrative',
  sentence: 'Sentence',
  character: 'Character',
  span: 'Coded segment',
};

const notes: Readonly<Record<UnitKind, string>> = {
  narrative: 'Is the outcome in the narrative or not, wherever it stands?',
  sentence: 'Does a coded segment of the outcome reach into the sentence?',
  character:
    'Every character counts as one. Text that nobody coded inflates these figures, and neighbouring characters are not independent: there is no analytic interval, only the bootstrap over narratives.',
  span: 'Where does each coder’s segment begin and end? Touching and overlapping coded segments of one outcome and one coder were fused into one before these figures.',
};

/** What one unit of the comparison is, and what to know about it. */
export function UnitChoice({ unit, onChoose }: UnitChoiceProps) {
  const labelId = useId();
  const choose = (value: string) => {
    const chosen = unitKinds.find((kind) => kind === value);
    if (chosen) onChoose({ unit: chosen });
  };
  return (
    <Input.Wrapper label="Unit" labelElement="div" labelProps={{ id: labelId }} flex={1} miw="26rem">
      <SegmentedControl
        aria-labelledby={labelId}
        data={unitKinds.map((kind) => ({ value: kind, label: names[kind] }))}
        value={unit}
        onChange={choose}
        display="flex"
        w="fit-content"
      />
      <Text size="xs" c="dimmed" mt={5} maw="34rem">
        {notes[unit]}
      </Text>
    </Input.Wrapper>
  );
}
