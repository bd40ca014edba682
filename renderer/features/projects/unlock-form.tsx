import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Opener } from '../../storage/vault/vault.ts';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import { useOpening } from '../../ui/use-opening.ts';
import { storageSentence } from '../../words/storage-problems.ts';

/** What can be typed to be let in. */
export type TypedOpener = Extract<Opener, { kind: 'passphrase' | 'recovery_code' }>;

interface UnlockFormProps {
  readonly heading: ReactNode;
  /** Without one, only the recovery code is asked for. */
  readonly hasPassphrase: boolean;
  readonly backLabel: string;
  /** Opens, and answers `null`; or answers with the sentence why not. Throws a `StorageError`. */
  readonly onOpen: (opener: TypedOpener) => Promise<string | null>;
  readonly onBack: () => void;
}

/** Asks for the passphrase or the recovery code. What did not fit stays in the field, selected, to be typed anew. */
export function UnlockForm({ heading, hasPassphrase, backLabel, onOpen, onBack }: UnlockFormProps) {
  const [way, setWay] = useState<TypedOpener['kind']>(hasPassphrase ? 'passphrase' : 'recovery_code');
  const { task, field, type, submit, beginAnew } = useOpening({
    open: (typed) => onOpen(way === 'passphrase' ? { kind: way, passphrase: typed } : { kind: way, code: typed }),
    missing: way === 'passphrase' ? 'Type the passphrase.' : 'Type the recovery code.',
    sentenceFor: storageSentence,
  });
  const turn = () => {
    setWay(way === 'passphrase' ? 'recovery_code' : 'passphrase');
    beginAnew();
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Stack gap="lg">
        {heading}
        {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
        <Stack gap="xs" maw="26rem">
          {way === 'passphrase' ? (
            <PassphraseInput key={way} label="Passphrase" {...field} onChange={type} />
          ) : (
            <TextInput
              key={way}
              label="Recovery code"
              description="Six groups of five. Capitals, spaces and hyphens do not matter."
              {...field}
              onChange={(event) => type(event.currentTarget.value)}
            />
          )}
          {hasPassphrase ? (
            <Anchor component="button" type="button" size="sm" onClick={turn} w="fit-content">
              {way === 'passphrase' ? 'Use the recovery code instead' : 'Use the passphrase instead'}
            </Anchor>
          ) : null}
        </Stack>
        <Group justify="flex-end">
          <Text size="sm" c="dimmed" role="status">
            {task.running ? 'Opening: this takes a moment.' : ''}
          </Text>
          <Button variant="default" disabled={task.running} onClick={onBack}>
            {backLabel}
          </Button>
          <Button type="submit" loading={task.running}>
            Open
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
