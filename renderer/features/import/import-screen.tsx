import { Button, Group, Progress, Stack, Stepper, Text } from '@mantine/core';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { CheckStep } from './check-step.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import { type ImportStep, type ImportWork, useImport } from './use-import.ts';

interface ImportScreenProps {
  readonly project: OpenProject;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  /** The import is over; with the first narrative that came in if the user wants to code it now. */
  readonly onDone: (narrativeId: string | null) => void;
  readonly onCancel: () => void;
}

const stepNames = ['Choose a file', 'Name the columns', 'Check', 'Report'];
const places: Readonly<Record<ImportStep['at'], number>> = { file: 0, columns: 1, check: 2, done: 3 };

/** Brings narratives in from a file: nothing is stored before the user has seen what each row would do. */
export function ImportScreen({ project, viewer, desktop, onDone, onCancel }: ImportScreenProps) {
  const course = useImport(project, viewer);
  const { step, work, problem } = course;
  const choose = async () => {
    const chosen = await desktop.chooseFile('narratives');
    if (!chosen) return;
    if ('problem' in chosen) course.refuse(fileProblemSentence(chosen.problem, chosen.place));
    else course.read(chosen);
  };
  const goBackTo = (place: number) => {
    if (place === 0) course.goTo({ at: 'file' });
    else if (place === 1 && step.at === 'check') course.goTo({ ...step, at: 'columns' });
  };
  return (
    <Screen
      title="Import narratives"
      actions={
        step.at === 'done' ? null : (
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        )
      }
    >
      <Stack gap="lg">
        <Stepper active={places[step.at]} size="sm" iconSize={28} allowNextStepsSelect={false} onStepClick={goBackTo}>
          {stepNames.map((name) => (
            <Stepper.Step key={name} label={name} allowStepSelect={step.at !== 'done' && !work} />
          ))}
        </Stepper>
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
        {work ? <WorkLine work={work} /> : null}
        {step.at === 'file' ? (
          <ChooseFile
            disabled={work !== null}
            onChoose={() => void choose()}
            onFile={course.read}
            onRefuse={course.refuse}
          />
        ) : null}
        {step.at === 'columns' ? (
          <ColumnsStep
            table={step.table}
            mapping={step.mapping}
            onChange={(mapping) => course.goTo({ ...step, mapping })}
            kinds={[...new Set(project.state().narratives.map((narrative) => narrative.kind))]}
            busy={work !== null}
            onBack={() => course.goTo({ at: 'file' })}
            onCheck={(mapping) => course.check(step.table, mapping)}
          />
        ) : null}
        {step.at === 'check' ? (
          <CheckStep
            table={step.table}
            plan={step.plan}
            busy={work !== null}
            onBack={() => goBackTo(1)}
            onImport={(choices) => course.store(step.table, step.plan, choices)}
            onLeave={() => onDone(null)}
          />
        ) : null}
        {step.at === 'done' ? (
          <DoneStep
            step={step}
            projectLabel={project.state().project.label}
            desktop={desktop}
            onAnother={() => course.goTo({ at: 'file' })}
            onDone={onDone}
          />
        ) : null}
      </Stack>
    </Screen>
  );
}

function WorkLine({ work }: { readonly work: ImportWork }) {
  const known = work.done !== undefined && work.total !== undefined && work.total > 0;
  const far = known ? `: ${work.done} of ${work.total} rows` : '';
  return (
    <Group wrap="nowrap" role="status">
      <Text size="sm">
        {work.name}
        {far}…
      </Text>
      <Progress
        flex={1}
        value={known ? (100 * (work.done ?? 0)) / (work.total ?? 1) : 100}
        animated={!known}
        aria-label={work.name}
      />
      {work.cancel ? (
        <Button variant="default" size="compact-sm" onClick={work.cancel}>
          Stop
        </Button>
      ) : null}
    </Group>
  );
}
