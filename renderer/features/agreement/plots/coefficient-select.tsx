import { Select } from '@mantine/core';
import type { CoefficientId } from '../../../domain/agreement/figures.ts';
import { coefficientName } from '../../../words/coefficient-words.ts';

interface CoefficientSelectProps<Id extends CoefficientId> {
  readonly choices: readonly Id[];
  readonly value: Id;
  readonly onChange: (coefficient: Id) => void;
}

/** Chooses the coefficient that a plot shows. */
export function CoefficientSelect<Id extends CoefficientId>({ choices, value, onChange }: CoefficientSelectProps<Id>) {
  return (
    <Select
      label="Figure"
      data={choices.map((id) => ({ value: id, label: coefficientName(id) }))}
      value={value}
      onChange={(chosen) => {
        const id = choices.find((choice) => choice === chosen);
        if (id) onChange(id);
      }}
      allowDeselect={false}
      w="18rem"
    />
  );
}
