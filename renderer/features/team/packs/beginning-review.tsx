import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { Coder } from '../../../domain/coding/coder.ts';
import { Caution } from '../../../ui/caution.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { counted } from '../../../words/counted.ts';
import { namesake } from './namesake.ts';
import type { Beginning } from './open-return.ts';
import classes from './packs.module.css';
import { UnknownCoder } from './sender-note.tsx';

interface BeginningReviewProps {
  readonly beginning: Beginning;
  /** Of the project here. */
  readonly coders: readonly Coder[];
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onBegin: () => void;
  readonly onBack: () => void;
}

/** What a return gives a project that lost its narratives, before anything is taken. */
export function BeginningReview({ beginning, coders, busy, problem, onBegin, onBack }: BeginningReviewProps) {
  const { pack, plan, fileName, isAnew } = beginning;
  const { name } = coders.find(({ id }) => id === pack.coder.id) ?? pack.coder;
  return (
    <Stack gap="lg" component="section" aria-label={isAnew ? 'Begin again' : 'Fill up'} maw="46rem">
      <div>
        <Title order={2}>
          {isAnew ? 'Begin again from this return' : 'This return holds narratives that are missing here'}
        </Title>
        <Text size="sm" c="dimmed" className={classes.breaks}>
          {`From ${name}: ‘${fileName}’. Nothing has changed yet.`}
        </Text>
      </div>
      <Text size="sm">
        {isAnew
          ? 'This project holds no narratives yet. The return brings what the coder was given, so that the project that was lost can go on here:'
          : 'They are taken over first; the coder’s work comes after it.'}
      </Text>
      <List size="sm" spacing={4}>
        <List.Item>{`${counted(plan.narratives, 'narrative')} of ${counted(plan.cases, 'case')}, with their attributes`}</List.Item>
        <List.Item>{`${counted(plan.codebooks, 'codebook revision')}, and who is assigned to what, as far as ${name} was`}</List.Item>
        <List.Item>{`${name} as a coder, and then their coding, which you look at next`}</List.Item>
      </List>
      {isAnew ? (
        <Caution title="What does not come back from returns">
          Your own coding, rulings and figures, colleagues who send nothing, and the history of the lost project. Take
          in a return of every coder; what each was given joins.
        </Caution>
      ) : null}
      {namesake(pack.coder, coders) ? <UnknownCoder coder={pack.coder} coders={coders} /> : null}
      {plan.toErase.length > 0 ? (
        <Notice tone="information">
          {`${counted(plan.toErase.length, 'case')} here ${plan.toErase.length === 1 ? 'was' : 'were'} withdrawn when this return was made. Withdraw ${plan.toErase.length === 1 ? 'it' : 'them'} here too, under Cases.`}
        </Notice>
      ) : null}
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      <Group justify="flex-end">
        <Button variant="default" disabled={busy} onClick={onBack}>
          Leave all as it is
        </Button>
        <Button loading={busy} onClick={onBegin} autoFocus>
          {isAnew ? 'Begin again from it' : 'Take them over'}
        </Button>
      </Group>
    </Stack>
  );
}
