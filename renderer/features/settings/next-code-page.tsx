import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { RecoveryCode } from '../../ui/recovery-code.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useTask } from '../../ui/use-task.ts';
import { storageSentence } from '../../words/storage-problems.ts';

interface NextCodePageProps {
  readonly label: string;
  readonly code: string;
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
  /** Puts the code in place; throws a `StorageError` if it cannot, and then the old one is still the one. */
  readonly onKept: () => Promise<void>;
  readonly onTurnDown: () => Promise<void>;
}

/** Shows a recovery code that is to follow another, and puts it in place only for whoever has kept it. */
export function NextCodePage({ label, code, madeAt, onKept, onTurnDown }: NextCodePageProps) {
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const task = useTask(storageSentence);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (kept) task.run(onKept);
  };
  return (
    <Screen
      title="Keep this recovery code"
      lead="It is shown now and never again: nobody can look it up. It opens nothing yet: the old code stays the one until you have kept this one and say so here."
      width="reading"
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="xl" maw="36rem">
          {task.problem ? (
            <Notice tone="problem" title="The old code is still the one">
              {task.problem}
            </Notice>
          ) : null}
          <RecoveryCode label={label} code={code} madeAt={madeAt} />
          <Checkbox
            autoFocus
            label="I have written it down or printed it"
            checked={kept}
            onChange={(event) => setKept(event.currentTarget.checked)}
            error={tried && !kept && 'Keep the code first: it is not shown again.'}
          />
          <Group justify="flex-end">
            <Button variant="default" disabled={task.running} onClick={() => task.run(onTurnDown)}>
              Stay with the old code
            </Button>
            <Button type="submit" loading={task.running}>
              Use this code from now on
            </Button>
          </Group>
        </Stack>
      </form>
    </Screen>
  );
}
