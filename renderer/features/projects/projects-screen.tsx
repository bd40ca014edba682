import { Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { Notice } from '../../ui/notice.tsx';
import { Beginnings } from './beginnings.tsx';
import { FoundCopy } from './found-copy.tsx';
import { NewProjectForm } from './new-project-form.tsx';
import { ProjectList } from './project-list.tsx';
import { ProjectsLayout } from './projects-layout.tsx';
import { type FoundCopyFile, useProjects } from './use-projects.ts';

interface ProjectsScreenProps {
  readonly desktop: Desktop;
  /** Asks for a copy to open as soon as the projects stand here. */
  readonly opensCopy?: boolean;
  /** `null` coder id: the app asks who is coding. */
  readonly onOpened: (project: OpenProject, coderId: string | null) => void;
}

type Page = { readonly at: 'list' } | { readonly at: 'new' } | { readonly at: 'copy'; readonly copy: FoundCopyFile };

/** The first thing anyone sees: the projects of this computer, and the ways to begin one. */
export function ProjectsScreen({ desktop, opensCopy = false, onOpened }: ProjectsScreenProps) {
  const [page, setPage] = useState<Page>({ at: 'list' });
  const showCopy = (copy: FoundCopyFile) => setPage({ at: 'copy', copy });
  const shelf = useProjects({ desktop, opensCopy, onOpened, onCopyRead: showCopy });
  const { projects, problem, running } = shelf;
  const onMenu = useEffectEvent((command: string) => {
    if (command === 'open_copy') shelf.chooseCopy();
  });
  useEffect(() => desktop.onMenuCommand(onMenu), [desktop]);
  const back = () => setPage({ at: 'list' });
  return (
    <ProjectsLayout>
      <Stack gap="xl">
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
        {page.at === 'new' ? <NewProjectForm busy={running} onCreate={shelf.create} onBack={back} /> : null}
        {page.at === 'copy' ? (
          <FoundCopy
            {...page.copy}
            now={Date.now()}
            busy={running}
            onTake={() => shelf.takeCopy(page.copy.dataset)}
            onBack={back}
          />
        ) : null}
        {page.at === 'list' ? (
          <>
            {projects === null ? (
              <Center py="xl">
                <Loader size="sm" aria-label="Looking for projects" />
              </Center>
            ) : null}
            {projects && projects.length > 0 ? (
              <section aria-labelledby="projects-here">
                <Title order={2} id="projects-here" mb="xs">
                  Your projects
                </Title>
                <ProjectList projects={projects} now={Date.now()} disabled={running} onOpen={shelf.open} />
              </section>
            ) : null}
            {projects ? (
              <section aria-labelledby="projects-begin">
                <Title order={2} id="projects-begin" mb={4}>
                  {projects.length > 0 ? 'Begin another' : 'Begin'}
                </Title>
                <Text size="sm" c="dimmed" mb="md">
                  {projects.length > 0
                    ? 'Projects are kept on this computer only.'
                    : 'There is no project on this computer yet.'}
                </Text>
                <Beginnings
                  disabled={running}
                  onNew={() => setPage({ at: 'new' })}
                  onSample={shelf.trySample}
                  onCopy={shelf.chooseCopy}
                />
              </section>
            ) : null}
          </>
        ) : null}
      </Stack>
    </ProjectsLayout>
  );
}
