import { Button, Group, Text } from '@mantine/core';
import type { UnitKind } from '../../domain/coding/units/comparison.ts';
import { Notice } from '../../ui/notice.tsx';
import { notComputedSentence } from '../../words/not-computed.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';
import type { AnswerRun } from './use-worker-answer.ts';

interface NotComputedProps {
  readonly run: AnswerRun;
  /** What is missing, as the beginning of a sentence: `These figures`. */
  readonly what: string;
  /** By which unit it is computed. */
  readonly unit: UnitKind;
  /** What else there is to say of it. */
  readonly also?: string;
}

/** Stands where an answer would stand that could not be computed: why, what helps, and a way to try again. Else nothing. */
export function NotComputed({ run, what, unit, also = '' }: NotComputedProps) {
  if (run.state !== 'failed' || !run.failure) return null;
  const sentence =
    'disk' in run.failure
      ? storageProblemSentence(run.failure.disk)
      : notComputedSentence(what, run.failure.worker, unit !== 'narrative');
  return (
    <Notice tone="problem">
      <Group justify="space-between" gap="sm">
        <Text size="sm" maw="48rem">
          {sentence}
          {also}
        </Text>
        <Button variant="default" size="compact-sm" onClick={run.restart}>
          Compute again
        </Button>
      </Group>
    </Notice>
  );
}
