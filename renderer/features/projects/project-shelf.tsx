import { Center, Loader, Text, Title } from '@mantine/core';
import type { RegisteredProject } from '../../storage/project-registry.ts';
import { Beginnings } from './beginnings.tsx';
import { ProjectList } from './project-list.tsx';

interface ProjectShelfProps {
  /** `null` while looking for them. */
  readonly projects: readonly RegisteredProject[] | null;
  readonly running: boolean;
  readonly onOpen: (entry: RegisteredProject) => void;
  readonly onDelete: (entry: RegisteredProject) => void;
  readonly onNew: () => void;
  readonly onPack: () => void;
  readonly onSample: () => void;
  readonly onCopy: () => void;
}

/** The projects that are here, and the ways to begin another. */
export function ProjectShelf({ projects, running, onOpen, onDelete, ...ways }: ProjectShelfProps) {
  if (projects === null)
    return (
      <Center py="xl">
        <Loader size="sm" role="img" aria-label="Looking for projects" />
      </Center>
    );
  const isEmpty = projects.length === 0;
  return (
    <>
      {isEmpty ? null : (
        <section aria-labelledby="projects-here">
          <Title order={2} id="projects-here" mb="xs">
            Your projects
          </Title>
          <ProjectList projects={projects} now={Date.now()} disabled={running} onOpen={onOpen} onDelete={onDelete} />
        </section>
      )}
      <section aria-labelledby="projects-begin">
        <Title order={2} id="projects-begin" mb={4}>
          {isEmpty ? 'Begin' : 'Begin another'}
        </Title>
        <Text size="sm" c="dimmed" mb="md">
          {isEmpty
            ? 'There is no project on this computer yet.'
            : 'Projects are kept on this computer only, encrypted.'}
        </Text>
        <Beginnings disabled={running} {...ways} />
      </section>
    </>
  );
}
