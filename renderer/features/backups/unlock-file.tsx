import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Opener } from '../../storage/vault/vault.ts';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import { Screen } from '../../ui/screen.tsx';

interface UnlockFileProps {
  readonly name: string;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onUnlock: (opener: Opener) => void;
  readonly onBack: () => void;
}

const ways = [
  { value: 'passphrase', label: 'Passphrase' },
  { value: 'recovery_code', label: 'Recovery code' },
] as const;

/** Asks for the way into a file that this project's own key does not open. */
export function UnlockFile({ name, busy, problem, onUnlock, onBack }: UnlockFileProps) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('passphrase');
  const [offer, setOffer] = useState('');
  const unlock = (event: FormEvent) => {
    event.preventDefault();
    if (offer === '' || busy) return;
    onUnlock(way === 'passphrase' ? { kind: way, passphrase: offer } : { kind: way, code: offer });
  };
  const choose = (value: (typeof ways)[number]['value']) => {
    setWay(value);
    setOffer('');
  };
  return (
    <Screen title="Open a backup from elsewhere" width="reading" lead={name}>
      <form onSubmit={unlock}>
        <Stack gap="lg" maw="30rem" align="stretch">
          <Text size="sm">
            This file was sealed on another computer, or by another copy of the project. It opens with the passphrase or
            the recovery code that was in force when it was made.
          </Text>
          <SegmentedControl aria-label="What opens it" data={[...ways]} value={way} onChange={choose} />
          {way === 'passphrase' ? (
            <PassphraseInput label="Passphrase" value={offer} onChange={setOffer} disabled={busy} autoFocus />
          ) : (
            <TextInput
              label="Recovery code"
              description="Six groups of five. Capitals, spaces and hyphens do not matter."
              value={offer}
              onChange={(event) => setOffer(event.currentTarget.value)}
              spellCheck={false}
              disabled={busy}
              autoFocus
            />
          )}
          {problem ? <Notice tone="problem">{problem}</Notice> : null}
          <Group justify="flex-end">
            <Button variant="default" disabled={busy} onClick={onBack}>
              Back
            </Button>
            <Button type="submit" loading={busy} disabled={offer === ''}>
              Open
            </Button>
          </Group>
        </Stack>
      </form>
    </Screen>
  );
}
