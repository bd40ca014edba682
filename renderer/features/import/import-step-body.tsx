import type { Desktop } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { CheckStep } from './check-step.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import type { ImportCourse } from './use-import.ts';

interface ImportStepBodyProps {
  readonly course: ImportCourse;
  readonly project: OpenProject;
  readonly desktop: Desktop;
  readonly onDone: (narrativeId: string | null) => void;
}

/** The step that the import is at. */
export function ImportStepBody({ course, project, desktop, onDone }: ImportStepBodyProps) {
  const { step, work } = course;
  const busy = work !== null;
  const choose = async () => {
    const chosen = await desktop.chooseFile('narratives');
    if (!chosen) return;
    if ('problem' in chosen) course.refuse(fileProblemSentence(chosen.problem, chosen.place));
    else course.read(chosen);
  };
  if (step.at === 'file') {
    return <ChooseFile disabled={busy} onChoose={() => void choose()} onFile={course.read} onRefuse={course.refuse} />;
  }
  if (step.at === 'columns') {
    return (
      <ColumnsStep
        table={step.table}
        mapping={step.mapping}
        onChange={course.changeMapping}
        kinds={[...new Set(project.state().narratives.map((narrative) => narrative.kind))]}
        busy={busy}
        onBack={() => course.goBack('file')}
        onCheck={(mapping) => course.check(step.table, mapping)}
      />
    );
  }
  if (step.at === 'check') {
    return (
      <CheckStep
        table={step.table}
        plan={step.plan}
        busy={busy}
        onBack={() => course.goBack('columns')}
        onImport={(choices) => course.store(step.table, step.plan, choices)}
        onLeave={() => onDone(null)}
      />
    );
  }
  return (
    <DoneStep
      step={step}
      projectLabel={project.state().project.label}
      desktop={desktop}
      onAnother={() => course.goBack('file')}
      onDone={onDone}
    />
  );
}
