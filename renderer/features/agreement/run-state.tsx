import { Button, Group, Loader, Progress, Text } from '@mantine/core';
import type { UnitKind } from '../../domain/coding/units/comparison.ts';
import { NotComputed } from './not-computed.tsx';
import classes from './run-state.module.css';
import type { AnswerRun } from './use-worker-answer.ts';

interface RunStateProps {
  readonly run: AnswerRun;
  /** What is computed, as the beginning of a sentence: `These figures`. */
  readonly what: string;
  /** By which unit. */
  readonly unit: UnitKind;
  /** Whether figures of earlier choices stand below meanwhile. */
  readonly hasOlderFigures: boolean;
}

/** How far the computation is, with a way to stop it and to begin again, or why it failed. Takes no room once the figures stand. */
export function RunState({ run, what, unit, hasOlderFigures }: RunStateProps) {
  const older = hasOlderFigures ? ' The figures below are of earlier choices or coding.' : '';
  if (run.state === 'done') return null;
  if (run.state === 'failed') return <NotComputed run={run} what={what} unit={unit} also={older} />;
  const isRunning = run.state === 'running';
  return (
    <Group gap="sm" className={classes.line}>
      {isRunning ? <HowFar percent={run.percent} /> : null}
      <Text size="sm" role="status">
        {isRunning ? 'Computing…' : 'Cancelled.'}
        {older}
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

/** Not every task tells how far it is, and none before its work is handed over. */
function HowFar({ percent }: Pick<AnswerRun, 'percent'>) {
  if (percent === null) return <Loader size="xs" aria-hidden />;
  return <Progress className={classes.bar} size="sm" value={percent} aria-label="Computed" transitionDuration={100} />;
}
