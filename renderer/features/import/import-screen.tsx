import { Button, Stack, Stepper } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ImportStepBody } from './import-step-body.tsx';
import { type ImportStep, useImport } from './use-import.ts';
import { WorkLine } from './work-line.tsx';

interface ImportScreenProps {
  readonly project: OpenProject;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  /** Takes a snapshot just before anything is stored. The import waits for it and goes on if it fails. */
  readonly onBeforeImport?: () => Promise<void>;
  /** The import is over; with the first narrative that came in if the user wants to code it now. */
  readonly onDone: (narrativeId: string | null) => void;
  readonly onCancel: () => void;
}

const stepNames = ['File', 'Columns', 'Check', 'Report'];
const places: Readonly<Record<ImportStep['at'], number>> = { file: 0, columns: 1, check: 2, done: 3 };

/** Brings narratives in from a file: nothing is stored before the user has seen what each row would do. */
export function ImportScreen({ project, viewer, desktop, onBeforeImport, onDone, onCancel }: ImportScreenProps) {
  const course = useImport(project, viewer, onBeforeImport);
  const { step, work, problem } = course;
  const top = useRef<HTMLDivElement>(null);
  const place = places[step.at];
  // A new step begins at its top, with the keyboard there.
  useEffect(() => {
    if (place > 0) top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'end' });
  }, [place]);
  const isDone = step.at === 'done';
  const cancel = (
    <Button variant="default" disabled={work !== null && !work.cancel} onClick={onCancel}>
      Cancel
    </Button>
  );
  return (
    <Screen title="Import narratives" actions={isDone ? null : cancel}>
      <Stack gap="lg">
        <div ref={top} tabIndex={-1} style={{ outline: 'none' }}>
          <Stepper
            active={place}
            size="sm"
            iconSize={28}
            onStepClick={(to) => course.goBack(to === 0 ? 'file' : 'columns')}
          >
            {stepNames.map((name, index) => (
              <Stepper.Step key={name} label={name} allowStepSelect={index < place && !isDone && !work} />
            ))}
          </Stepper>
        </div>
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
        {work ? <WorkLine work={work} /> : null}
        <ImportStepBody course={course} project={project} desktop={desktop} onDone={onDone} />
      </Stack>
    </Screen>
  );
}
