import { Select } from '@mantine/core';
import type { Code } from '../../../../codebook/scheme.ts';

interface OutcomeSelectProps {
  readonly codes: readonly Code[];
  /** `null`: the mean over all. */
  readonly codeId: string | null;
  readonly onCode: (codeId: string | null) => void;
}

const mean = 'mean of all';

/** Chooses one outcome, or the mean over all of them. */
export function OutcomeSelect({ codes, codeId, onCode }: OutcomeSelectProps) {
  return (
    <Select
      label="Outcome"
      data={[
        { value: mean, label: 'Mean over the outcomes' },
        ...codes.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={codeId ?? mean}
      onChange={(value) => onCode(value === mean ? null : value)}
      allowDeselect={false}
      w="19rem"
    />
  );
}
