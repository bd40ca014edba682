import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { noteCode } from '../../storage/project-registry.ts';
import { renewProjectRecoveryCode } from '../../storage/protect-project.ts';
import { Notice } from '../../ui/notice.tsx';
import { RecoveryCode } from '../../ui/recovery-code.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useTask } from '../../ui/use-task.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { OpenerField } from './opener-field.tsx';
import { type ProtectionAct, taskTitles } from './protection-task.ts';
import { useOpener } from './use-opener.ts';

interface RenewCodePageProps {
  readonly projectId: string;
  readonly label: string;
  /** Of the project as it is now. */
  readonly hasPassphrase: boolean;
  readonly desktop: Desktop;
  /** Says what was done, for the screen and for the history. */
  readonly onDone: (sentence: string, act: ProtectionAct) => void;
  readonly onBack: () => void;
}

/** Makes a new recovery code and shows it, now and never again. */
export function RenewCodePage({ projectId, label, hasPassphrase, desktop, onDone, onBack }: RenewCodePageProps) {
  const [made, setMade] = useState<{ readonly code: string; readonly at: number } | null>(null);
  const opener = useOpener(hasPassphrase, desktop);
  const work = useTask(storageSentence);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const offer = opener.offer();
    if (!offer) return;
    work.run(async () => {
      const renewed = await renewProjectRecoveryCode(projectId, offer);
      if ('problem' in renewed) return opener.refuse(renewed.problem);
      await noteCode(projectId, true);
      setMade({ code: renewed.recoveryCode, at: Date.now() });
    });
  };
  if (made)
    return (
      <NewCode
        label={label}
        code={made.code}
        madeAt={made.at}
        onKept={async () => {
          await noteCode(projectId, false);
          onDone('There is a new recovery code. The old one no longer opens this project.', {
            label: 'renew_recovery_code',
          });
        }}
      />
    );
  return (
    <Screen
      title={taskTitles.renew_code(hasPassphrase)}
      lead="The new code takes the place of the old one, which then no longer opens this project."
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

interface NewCodeProps {
  readonly label: string;
  readonly code: string;
  readonly madeAt: number;
  readonly onKept: () => Promise<void>;
}

function NewCode({ label, code, madeAt, onKept }: NewCodeProps) {
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (kept) void onKept();
  };
  return (
    <Screen
      title="Keep this recovery code"
      lead="It is shown now and never again: nobody can look it up. The old one no longer opens this project. If you leave before this one is kept, make another."
      width="reading"
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="xl" maw="36rem">
          <RecoveryCode label={label} code={code} madeAt={madeAt} />
          <Checkbox
            autoFocus
            label="I have written it down or printed it"
            checked={kept}
            onChange={(event) => setKept(event.currentTarget.checked)}
            error={tried && !kept && 'Keep the code first: it is not shown again.'}
          />
          <Group justify="flex-end">
            <Button type="submit">Back to the settings</Button>
          </Group>
        </Stack>
      </form>
    </Screen>
  );
}
