import { Stack } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { OpenedPack } from '../../storage/open-pack.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { RegisteredProject } from '../../storage/project-registry.ts';
import type { SealedPack } from '../../storage/sealed-pack.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ProtectionChange } from '../../words/protection-notes.ts';
import { type Beginning, BeginPages } from './begin-pages.tsx';
import type { ChosenCopy } from './choose-copy.ts';
import { CopyPages } from './copy-pages.tsx';
import { type Deleted, DeletePage } from './delete-page.tsx';
import { DeletedPage } from './deleted-page.tsx';
import { NewProjectPages } from './new-project-pages.tsx';
import { PackPages } from './pack-pages.tsx';
import { PageHeading } from './page-heading.tsx';
import { ProjectShelf } from './project-shelf.tsx';
import { ProjectsLayout } from './projects-layout.tsx';
import { UnlockPage } from './unlock-page.tsx';
import { upgradeOf } from './upgrade-of.ts';
import { useProjects } from './use-projects.ts';

interface ProjectsScreenProps {
  readonly desktop: Desktop;
  /** Asks for a copy to open as soon as the projects stand here. */
  readonly opensCopy?: boolean;
  /**
   * `null` coder id: the app asks who is coding. `change`: what whoever came by the recovery code changed. `pack`: the coding pack
   * that the project was opened for, to be taken in.
   */
  readonly onOpened: (
    project: OpenProject,
    coderId: string | null,
    change?: ProtectionChange | null,
    pack?: OpenedPack | null,
  ) => void;
}

type Page =
  | { readonly at: 'list' }
  | { readonly at: 'new' }
  | { readonly at: 'copy'; readonly copy: ChosenCopy }
  | { readonly at: 'pack'; readonly sealed: SealedPack }
  | { readonly at: 'upgrade'; readonly beginning: Beginning }
  | {
      readonly at: 'unlock';
      readonly entry: RegisteredProject;
      readonly refusal: string | null;
      readonly pack: OpenedPack | null;
    }
  | { readonly at: 'delete'; readonly entry: RegisteredProject }
  | { readonly at: 'deleted'; readonly deleted: Deleted };

/** The first thing anyone sees: the projects of this computer, and the ways to begin one. */
export function ProjectsScreen({ desktop, opensCopy = false, onOpened }: ProjectsScreenProps) {
  const [page, setPage] = useState<Page>({ at: 'list' });
  const shelf = useProjects({
    desktop,
    opensCopy,
    onOpened: (project, coderId, pack) => onOpened(project, coderId, null, pack),
    onCopyChosen: (copy) => setPage({ at: 'copy', copy }),
    onPackChosen: (sealed) => setPage({ at: 'pack', sealed }),
    onRefused: (entry, refusal, pack) => setPage({ at: 'unlock', entry, refusal, pack }),
  });
  const onMenu = useEffectEvent((command: string) => {
    if (command === 'open_copy') shelf.chooseCopy();
  });
  useEffect(() => desktop.onMenuCommand(onMenu), [desktop]);
  const back = () => {
    setPage({ at: 'list' });
    shelf.listAgain();
  };
  const open = (entry: RegisteredProject, pack: OpenedPack | null = null) => {
    if (!entry.keys) setPage({ at: 'upgrade', beginning: upgradeOf(entry) });
    else if (entry.keys.hasPassphrase) setPage({ at: 'unlock', entry, refusal: null, pack });
    else shelf.openHere(entry, pack);
  };
  return (
    <ProjectsLayout>
      <Stack gap="xl">
        {page.at !== 'unlock' && shelf.problem ? <Notice tone="problem">{shelf.problem}</Notice> : null}
        {page.at === 'list' ? (
          <ProjectShelf
            projects={shelf.projects}
            running={shelf.running}
            onOpen={(entry) => open(entry)}
            onDelete={(entry) => setPage({ at: 'delete', entry })}
            onNew={() => setPage({ at: 'new' })}
            onPack={shelf.choosePack}
            onSample={shelf.trySample}
            onCopy={shelf.chooseCopy}
          />
        ) : null}
        {page.at === 'new' ? <NewProjectPages desktop={desktop} onOpened={onOpened} onBack={back} /> : null}
        {page.at === 'copy' ? (
          <CopyPages
            copy={page.copy}
            known={(shelf.projects ?? []).map(({ label }) => label)}
            desktop={desktop}
            onOpened={onOpened}
            onBack={back}
          />
        ) : null}
        {page.at === 'pack' ? (
          <PackPages
            sealed={page.sealed}
            known={(shelf.projects ?? []).map(({ label }) => label)}
            desktop={desktop}
            onOpened={onOpened}
            onUpdate={open}
            onBack={back}
          />
        ) : null}
        {page.at === 'upgrade' ? (
          <BeginPages beginning={page.beginning} desktop={desktop} onOpened={onOpened} onBack={back} />
        ) : null}
        {page.at === 'unlock' ? (
          <UnlockPage
            entry={page.entry}
            desktop={desktop}
            heading={
              <Stack gap="md">
                <PageHeading part="Open a project" title={page.entry.label}>
                  {page.pack ? `Then you see what ‘${page.pack.fileName}’ changes in it.` : null}
                </PageHeading>
                {page.refusal ? <Notice tone="problem">{page.refusal}</Notice> : null}
              </Stack>
            }
            backLabel="Back"
            onOpened={(project, change) => onOpened(project, null, change, page.pack)}
            onBack={back}
          />
        ) : null}
        {page.at === 'delete' ? (
          <DeletePage
            entry={page.entry}
            desktop={desktop}
            onDeleted={(deleted) => setPage({ at: 'deleted', deleted })}
            onBack={back}
          />
        ) : null}
        {page.at === 'deleted' ? <DeletedPage deleted={page.deleted} desktop={desktop} onBack={back} /> : null}
      </Stack>
    </ProjectsLayout>
  );
}
