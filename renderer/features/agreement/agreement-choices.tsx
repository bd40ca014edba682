import { Checkbox, Group, Select } from '@mantine/core';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coder } from '../../domain/coding/coder.ts';

/** Two coder ids with a space between, as the chosen pair is written. */
export interface PairChoice {
  readonly value: string;
  readonly label: string;
}

interface AgreementChoicesProps {
  readonly schemes: readonly Scheme[];
  readonly schemeId: string;
  readonly onScheme: (id: string) => void;
  readonly coders: readonly Coder[];
  readonly coderIds: readonly string[];
  readonly onCoders: (ids: readonly string[]) => void;
  /** Empty where every pair has a column of its own. */
  readonly pairs: readonly PairChoice[];
  readonly pair: string | null;
  readonly onPair: (pair: string) => void;
}

/** Which codebook, which coders and, where there are many, which pair. */
export function AgreementChoices(props: AgreementChoicesProps) {
  return (
    <Group gap="xl" align="flex-start">
      <Select
        label="Codebook"
        data={props.schemes.map(({ id, name }) => ({ value: id, label: name }))}
        value={props.schemeId}
        onChange={(id) => id && props.onScheme(id)}
        allowDeselect={false}
        w="18rem"
      />
      <Checkbox.Group label="Coders" value={[...props.coderIds]} onChange={props.onCoders}>
        <Group gap="md" mih={36}>
          {props.coders.map((coder) => (
            <Checkbox key={coder.id} value={coder.id} label={`${coder.name} (${coder.initials})`} />
          ))}
        </Group>
      </Checkbox.Group>
      {props.pairs.length > 0 ? (
        <Select
          label="Kappa of"
          data={[...props.pairs]}
          value={props.pair}
          onChange={(pair) => pair && props.onPair(pair)}
          allowDeselect={false}
          w="12rem"
        />
      ) : null}
    </Group>
  );
}
