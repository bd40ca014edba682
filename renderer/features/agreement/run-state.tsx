import { Button, Group, Progress, Text } from '@mantine/core';
import classes from './run-state.module.css';
import type { FiguresRun } from './use-figures.ts';

interface RunStateProps {
  readonly run: FiguresRun;
  /** Whether figures of earlier choices stand below meanwhile. */
  readonly hasOlderFigures: boolean;
}

/** How far the computation is, with a way to stop it and to begin again. Takes no room once the figures stand. */
export function RunState({ run, hasOlderFigures }: RunStateProps) {
  if (run.state === 'done') return null;
  const isRunning = run.state === 'running';
  const words = { running: 'Computing…', cancelled: 'Cancelled.', failed: run.problem ?? '' }[run.state];
  return (
    <Group gap="sm" className={classes.line}>
      {isRunning ? (
        <Progress
          className={classes.bar}
          size="sm"
          value={run.percent ?? 0}
          aria-label="Computed"
          transitionDuration={100}
        />
      ) : null}
      <Text size="sm" role="status">
        {words}
        {hasOlderFigures ? ' The figures below are of earlier choices or coding.' : ''}
      </Text>
      {isRunning && run.percent !== null ? (
        <Text size="sm" c="dimmed" className={classes.percent} aria-hidden>
          {run.percent} %
        </Text>
      ) : null}
      <Button variant="default" size="compact-sm" onClick={isRunning ? run.cancel : run.restart}>
        {isRunning ? 'Cancel' : 'Compute again'}
      </Button>
    </Group>
  );
}
