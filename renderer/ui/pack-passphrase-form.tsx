import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from './notice.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { useOpening } from './use-opening.ts';

interface PackPassphraseFormProps {
  readonly heading: ReactNode;
  /** Opens, and answers `null`; or answers with the sentence why not. */
  readonly onOpen: (passphrase: string) => Promise<string | null>;
  readonly onBack: () => void;
  /** The sentence for an expected failure of `onOpen`; `null`: a bug. */
  readonly sentenceFor: (error: unknown) => string | null;
}

/** Asks for the passphrase of a pack. What did not fit stays in the field, selected, to be typed anew. */
export function PackPassphraseForm({ heading, onOpen, onBack, sentenceFor }: PackPassphraseFormProps) {
  const missing = 'Type the passphrase of the pack.';
  const { task, field, type, submit } = useOpening({ open: onOpen, missing, sentenceFor });
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Stack gap="lg">
        {heading}
        {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
        <Stack maw="26rem">
          <PassphraseInput
            label="Passphrase of the pack"
            description="The one that the lead told you, not the one that opens a project on this computer."
            {...field}
            onChange={type}
          />
        </Stack>
        <Group justify="flex-end">
          <Text size="sm" c="dimmed" role="status">
            {task.running ? 'Opening the pack: this takes a few seconds.' : ''}
          </Text>
          <Button variant="default" disabled={task.running} onClick={onBack}>
            Back
          </Button>
          <Button type="submit" loading={task.running}>
            Open the pack
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
