import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { noteCode } from '../../storage/project-registry.ts';
import { makeRecoveryCode, placeRecoveryCode } from '../../storage/protect-project.ts';
import type { NextRecoveryCode } from '../../storage/vault/change-vault.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useTask } from '../../ui/use-task.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { NextCodePage } from './next-code-page.tsx';
import { OpenerField } from './opener-field.tsx';
import { type ProtectionAct, taskTitles } from './protection-task.ts';
import { useOpener } from './use-opener.ts';

interface RenewCodePageProps {
  readonly projectId: string;
  readonly label: string;
  /** Of the project as it is now. */
  readonly hasPassphrase: boolean;
  readonly desktop: Desktop;
  /** Says what was done, for the screen and for the history; `null`: nothing for the history. */
  readonly onDone: (sentence: string, act: ProtectionAct | null) => void;
  readonly onBack: () => void;
}

/** Makes a new recovery code, shows it, now and never again, and puts it in the place of the old one once it is kept. */
export function RenewCodePage({ projectId, label, hasPassphrase, desktop, onDone, onBack }: RenewCodePageProps) {
  const [next, setNext] = useState<NextRecoveryCode | null>(null);
  const opener = useOpener(hasPassphrase, desktop);
  const work = useTask(storageSentence);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const offer = opener.offer();
    if (!offer) return;
    work.run(async () => {
      const made = await makeRecoveryCode(projectId, offer);
      if ('problem' in made) return opener.refuse(made.problem);
      await noteCode(projectId, { isNextCodeShown: true });
      setNext(made);
    });
  };
  if (next)
    return (
      <NextCodePage
        label={label}
        code={next.recoveryCode}
        madeAt={next.slot.setAt}
        onKept={async () => {
          await placeRecoveryCode(projectId, next);
          onDone('There is a new recovery code. The old one no longer opens this project.', {
            label: 'renew_recovery_code',
          });
        }}
        onTurnDown={async () => {
          await noteCode(projectId, { isNextCodeShown: false });
          onDone('The old recovery code is still the one. The code that was just shown opens nothing.', null);
        }}
      />
    );
  return (
    <Screen
      title={taskTitles.renew_code(hasPassphrase)}
      lead="Once you have kept it, the new code takes the place of the old one, which then no longer opens this project."
      width="reading"
    >
      <form onSubmit={submit} noValidate autoComplete="off">
        <Stack gap="xl" maw="36rem">
          {work.problem ? <Notice tone="problem">{work.problem}</Notice> : null}
          <OpenerField opener={opener} disabled={work.running} />
          <Text size="sm" c="dimmed">
            The new code is shown once: have a pen or a printer ready. Backups and copies that were made before keep
            opening with the code of their time, so keep the old printout with them, or delete both.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" disabled={work.running} onClick={onBack}>
              Cancel
            </Button>
            <Button type="submit" loading={work.running} autoFocus={opener.way === 'machine'}>
              Make a new code
            </Button>
          </Group>
        </Stack>
      </form>
    </Screen>
  );
}
