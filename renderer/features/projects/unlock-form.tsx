import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Opener } from '../../storage/vault/vault.ts';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import { useTask } from '../../ui/use-task.ts';
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
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const task = useTask(storageSentence);
  const open = async () => {
    const opener = way === 'passphrase' ? { kind: way, passphrase: typed } : { kind: way, code: typed };
    const sentence = await onOpen(opener);
    setRefusal(sentence);
    if (sentence === null) return;
    field.current?.focus();
    field.current?.select();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    if (typed.trim() === '') {
      setRefusal(way === 'passphrase' ? 'Type the passphrase.' : 'Type the recovery code.');
      field.current?.focus();
    } else task.run(open);
  };
  const turn = () => {
    setWay(way === 'passphrase' ? 'recovery_code' : 'passphrase');
    setTyped('');
    setRefusal(null);
  };
  const common = { ref: field, value: typed, error: refusal, autoFocus: true, readOnly: task.running };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Stack gap="lg">
        {heading}
        {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
        <Stack gap="xs" maw="26rem">
          {way === 'passphrase' ? (
            <PassphraseInput key={way} label="Passphrase" {...common} onChange={setTyped} />
          ) : (
            <TextInput
              key={way}
              label="Recovery code"
              description="Six groups of five. Capitals, spaces and hyphens do not matter."
              {...common}
              onChange={(event) => setTyped(event.currentTarget.value)}
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
