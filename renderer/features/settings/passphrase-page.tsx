import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { changeProjectProtection } from '../../storage/protect-project.ts';
import type { Opener, Protection } from '../../storage/vault/vault.ts';
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx';
import { type KeyPlace, NoPassphraseCaution } from '../../ui/no-passphrase-caution.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useProtectionDraft } from '../../ui/protection-draft.ts';
import { Screen } from '../../ui/screen.tsx';
import { useTask } from '../../ui/use-task.ts';
import { type ProtectionChange, protectionNotes } from '../../words/protection-notes.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { OpenerField } from './opener-field.tsx';
import { type ProtectionAct, taskTitles } from './protection-task.ts';
import { useOpener } from './use-opener.ts';

interface PassphrasePageProps {
  readonly projectId: string;
  readonly task: 'set_passphrase' | 'remove_passphrase';
  /** Of the project as it is now. */
  readonly hasPassphrase: boolean;
  readonly desktop: Desktop;
  /** Says what was done, for the screen and for the history. */
  readonly onDone: (sentence: string, act: ProtectionAct) => void;
  readonly onBack: () => void;
}

/** Sets, changes or removes the passphrase of a project. Whoever does it shows first that they can open it. */
export function PassphrasePage({ projectId, task, hasPassphrase, desktop, onDone, onBack }: PassphrasePageProps) {
  const removes = task === 'remove_passphrase';
  const opener = useOpener(hasPassphrase, desktop);
  const choosing = useProtectionDraft(removes ? 'machine' : 'passphrase');
  const keyPlace = useKeyPlace(desktop, removes);
  const work = useTask(storageSentence);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const choice = choosing.choice();
    const offer = opener.offer();
    if (!choice || !offer) return;
    const keeper = { protect: desktop.protectKey, recover: desktop.recoverKey };
    const protection: Protection =
      choice.kind === 'passphrase'
        ? { kind: 'passphrase', passphrase: choice.passphrase }
        : { kind: 'machine', keeper };
    work.run(async () => {
      const refused = await changeProjectProtection(projectId, offer, protection);
      if (refused) opener.refuse(refused.problem);
      else
        onDone(doneSentence(removes, hasPassphrase), {
          label: 'change_protection',
          note: protectionNotes[changeOf(removes, hasPassphrase, offer.kind)],
        });
    });
  };
  return (
    <Screen title={taskTitles[task](hasPassphrase)} lead={leadOf(removes, hasPassphrase)} width="reading">
      <form onSubmit={submit} noValidate autoComplete="off">
        <Stack gap="xl" maw="36rem">
          {work.problem ? <Notice tone="problem">{work.problem}</Notice> : null}
          <OpenerField opener={opener} disabled={work.running} />
          {removes ? (
            <NoPassphraseCaution keyPlace={keyPlace} />
          ) : (
            <NewPassphraseFields
              label={hasPassphrase ? 'New passphrase' : 'Passphrase'}
              draft={choosing.draft}
              faults={choosing.faults}
              onChange={choosing.change}
              disabled={work.running}
              autoFocus={!hasPassphrase}
            />
          )}
          <Text size="sm" c="dimmed">
            The recovery code stays as it is. Backups and copies that were made before open as the project did then:
            with the passphrase of their time, if there was one, and with the recovery code of their time.{' '}
            {hasPassphrase ? 'If somebody knows that passphrase who should not, delete them.' : null}
          </Text>
          <Group justify="flex-end">
            <Text size="sm" c="dimmed" role="status">
              {work.running ? 'Making the key: this takes a moment.' : ''}
            </Text>
            <Button variant="default" disabled={work.running} onClick={onBack}>
              Cancel
            </Button>
            <Button type="submit" loading={work.running} {...(removes ? { color: 'red.9' } : {})}>
              {taskTitles[task](hasPassphrase)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Screen>
  );
}

function leadOf(removes: boolean, hasPassphrase: boolean): string {
  if (removes) return 'From then on the project opens with one press, on this computer only.';
  return hasPassphrase
    ? 'The new one opens the project from then on; the old one no longer does. Nothing in the project is rewritten.'
    : 'From then on the project opens only with it, or with the recovery code.';
}

function doneSentence(removes: boolean, hasPassphrase: boolean): string {
  if (removes) return 'The passphrase was removed. The project opens with one press on this computer.';
  return hasPassphrase
    ? 'The passphrase was changed. The old one no longer opens this project.'
    : 'The project has a passphrase now. It is asked for when the project is next opened or unlocked.';
}

function changeOf(removes: boolean, hasPassphrase: boolean, by: Opener['kind']): ProtectionChange {
  if (removes) return by === 'recovery_code' ? 'removed_by_code' : 'removed';
  if (by === 'recovery_code') return 'set_by_code';
  return hasPassphrase ? 'changed' : 'first';
}

/** Where this machine would keep the key; asked only where it matters, since a system may want a word with the user. */
function useKeyPlace(desktop: Desktop, matters: boolean): KeyPlace | null {
  const [place, setPlace] = useState<KeyPlace | null>(null);
  useEffect(() => {
    if (matters) void desktop.protectKey(new Uint8Array(32)).then((kept) => setPlace(kept ? 'system' : 'profile'));
  }, [desktop, matters]);
  return place;
}
