import { Anchor, Stack, TextInput } from '@mantine/core';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import type { useOpener } from './use-opener.ts';

interface OpenerFieldProps {
  readonly opener: ReturnType<typeof useOpener>;
  readonly disabled: boolean;
}

/** Asks for the passphrase that is there now or for the recovery code; for nothing where this machine opens the project. */
export function OpenerField({ opener, disabled }: OpenerFieldProps) {
  const { way, typed, refusal, field, hasPassphrase, change, choose } = opener;
  if (way === 'machine') return null;
  const common = { ref: field, value: typed, error: refusal, autoFocus: true, disabled };
  return (
    <Stack gap="xs" maw="26rem">
      {way === 'passphrase' ? (
        <PassphraseInput key={way} label="Passphrase now" {...common} onChange={change} />
      ) : (
        <TextInput
          key={way}
          label="Recovery code"
          description="Six groups of five. Capitals, spaces and hyphens do not matter."
          {...common}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
      {hasPassphrase ? (
        <Anchor
          component="button"
          type="button"
          size="sm"
          w="fit-content"
          onClick={() => choose(way === 'passphrase' ? 'recovery_code' : 'passphrase')}
        >
          {way === 'passphrase' ? 'Use the recovery code instead' : 'Use the passphrase instead'}
        </Anchor>
      ) : null}
    </Stack>
  );
}
