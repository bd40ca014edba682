import { useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { createProject, type NewProject } from '../../storage/create-project.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { type Beginning, BeginPages } from './begin-pages.tsx';
import { made } from './made-project.ts';
import { NewProjectForm } from './new-project-form.tsx';

interface NewProjectPagesProps {
  readonly desktop: Desktop;
  readonly onOpened: (project: OpenProject, coderId: string | null) => void;
  readonly onBack: () => void;
}

/** A new project, page by page: what it is called and who leads it, how it is protected, its recovery code. */
export function NewProjectPages({ desktop, onOpened, onBack }: NewProjectPagesProps) {
  const [filled, setFilled] = useState<NewProject | null>(null);
  const [protecting, setProtecting] = useState(false);
  if (!filled || !protecting)
    return (
      <NewProjectForm
        filled={filled}
        onFilled={(project) => {
          setFilled(project);
          setProtecting(true);
        }}
        onBack={onBack}
      />
    );
  return (
    <BeginPages
      beginning={beginningOf(filled)}
      desktop={desktop}
      onOpened={onOpened}
      onBack={() => setProtecting(false)}
    />
  );
}

/** Whoever makes a project is its lead, and codes first. */
function beginningOf(project: NewProject): Beginning {
  return {
    part: `New project: ${project.label}`,
    title: 'How it is protected',
    reason: 'Everything in the project is encrypted on this computer: narratives, names, coding and history.',
    label: project.label,
    submitLabel: 'Create project',
    make: async (protection) => made(await createProject(project, protection)),
    coderOf: (opened) => opened.state().coders.find(({ role }) => role === 'lead')?.id ?? null,
  };
}
