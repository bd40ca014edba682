import { Stack, Text } from '@mantine/core';
import { PassphraseInput } from './passphrase-input.tsx';
import { type ProtectionDraft, shortestPassphrase } from './protection-draft.ts';

interface NewPassphraseFieldsProps {
  /** `Passphrase` unless there is another on the page. */
  readonly label?: string;
  readonly draft: ProtectionDraft;
  readonly faults: { readonly passphrase: string | null; readonly repeated: string | null };
  readonly onChange: (changes: Partial<ProtectionDraft>) => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A new passphrase, typed twice, with advice instead of rules. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { label = 'Passphrase', draft, faults, onChange, disabled, autoFocus } = props;
  const common = disabled === undefined ? {} : { disabled };
  return (
    <Stack gap="sm" maw="26rem">
      <PassphraseInput
        label={label}
        value={draft.passphrase}
        onChange={(passphrase) => onChange({ passphrase })}
        error={faults.passphrase}
        {...(autoFocus === undefined ? {} : { autoFocus })}
        {...common}
      />
      <PassphraseInput
        label="Passphrase again"
        value={draft.repeated}
        onChange={(repeated) => onChange({ repeated })}
        error={faults.repeated}
        {...common}
      />
      <Text size="xs" c="dimmed">
        At least {shortestPassphrase} characters. Four or more unrelated words are easy to remember and hard to guess.
        Nobody can look it up or reset it.
      </Text>
    </Stack>
  );
}
