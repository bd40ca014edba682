import { Box, Button } from '@mantine/core';
import { KeepCodeForm } from '../../ui/keep-code-form.tsx';
import { Notice } from '../../ui/notice.tsx';
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
export function NextCodePage({ onTurnDown, ...code }: NextCodePageProps) {
  const task = useTask(storageSentence);
  return (
    <Screen
      title="Keep this recovery code"
      lead="It is shown now and never again: nobody can look it up. It opens nothing yet: the old code stays the one until you have kept this one and say so here."
      width="reading"
    >
      <Box maw="36rem">
        <KeepCodeForm
          {...code}
          task={task}
          gap="xl"
          submitLabel="Use this code from now on"
          otherWay={
            <Button variant="default" disabled={task.running} onClick={() => task.run(onTurnDown)}>
              Stay with the old code
            </Button>
          }
          heading={
            task.problem ? (
              <Notice tone="problem" title="The old code is still the one">
                {task.problem}
              </Notice>
            ) : null
          }
        />
      </Box>
    </Screen>
  );
}
