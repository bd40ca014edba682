import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Protection } from '../../storage/vault/vault.ts';
import type { KeyPlace } from '../../ui/no-passphrase-caution.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useProtectionDraft } from '../../ui/protection-draft.ts';
import { ProtectionFields } from '../../ui/protection-fields.tsx';
import { useTask } from '../../ui/use-task.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { PageHeading } from './page-heading.tsx';
import { keyPlaceOf, protectionOf } from './way-in.ts';

interface ProtectionPageProps {
  readonly part: string;
  readonly title: string;
  /** Why it is asked. */
  readonly children: ReactNode;
  readonly desktop: Desktop;
  /** The passphrase that can be kept, and whose it is. */
  readonly kept?: { readonly passphrase: string; readonly of: string };
  /** `Passphrase` unless there was another before. */
  readonly passphraseLabel?: string;
  readonly submitLabel: string;
  readonly backLabel?: string;
  /** Throws a `StorageError` if it cannot be done. */
  readonly onProtect: (protection: Protection) => Promise<void>;
  readonly onBack: () => void | Promise<void>;
}

/** Asks what shall open a project: a passphrase, or none behind a plain warning. Making the key takes a second or two. */
export function ProtectionPage(props: ProtectionPageProps) {
  const { part, title, desktop, kept, onProtect } = props;
  const choosing = useProtectionDraft(kept ? 'kept' : 'passphrase');
  const task = useTask(storageSentence);
  const keyPlace = useKeyPlace(desktop, choosing.draft.kind === 'machine');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const choice = choosing.choice();
    if (choice) task.run(() => onProtect(protectionOf(choice, desktop, kept?.passphrase ?? null)));
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Stack gap="lg">
        <PageHeading part={part} title={title}>
          {props.children}
        </PageHeading>
        {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
        <ProtectionFields
          {...choosing}
          keyPlace={keyPlace}
          {...(props.passphraseLabel ? { passphraseLabel: props.passphraseLabel } : {})}
          disabled={task.running}
          {...(kept ? { kept: kept.of } : {})}
        />
        <Group justify="flex-end">
          <Text size="sm" c="dimmed" role="status">
            {task.running ? 'Making the key: this takes a moment.' : ''}
          </Text>
          <Button variant="default" disabled={task.running} onClick={() => task.run(async () => props.onBack())}>
            {props.backLabel ?? 'Back'}
          </Button>
          <Button type="submit" loading={task.running} autoFocus={kept !== undefined}>
            {props.submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asked only once it matters: a system may want a word with the user before it keeps a key. */
function useKeyPlace(desktop: Desktop, matters: boolean): KeyPlace | null {
  const [place, setPlace] = useState<KeyPlace | null>(null);
  useEffect(() => {
    if (matters) void keyPlaceOf(desktop).then(setPlace);
  }, [desktop, matters]);
  return place;
}
