import { Button, Group, Stack, Title } from '@mantine/core';
import { IconFileImport, IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useProjectState } from '../../../storage/use-project-state.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { fileProblemSentence } from '../../../words/file-problems.ts';
import type { TeamProps } from '../team-props.ts';
import { ArrivedNotice } from './arrived-notice.tsx';
import { type CoderPacks, coderPacks } from './coder-packs.ts';
import { CoderPacksTable } from './coder-packs-table.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { MakePacksDialog } from './make-packs-dialog.tsx';
import { PackHistory } from './pack-history.tsx';
import { PacksStrip } from './packs-strip.tsx';
import { useCodebookHistory } from './use-codebook-history.ts';
import type { ReturnFile, useTakingIn } from './use-taking-in.ts';
import type { FolderWatch } from './use-team-folder.ts';

interface PacksListProps extends TeamProps {
  /** `null` where the program cannot look into folders. */
  readonly watch: FolderWatch | null;
  readonly taking: ReturnType<typeof useTakingIn>;
  /** What came of the last return; `null` if none was taken in. */
  readonly done: string | null;
}

type Dialog = { readonly kind: 'key' } | { readonly kind: 'make'; readonly wanted: readonly CoderPacks[] };

/** What is out and what is back, and the ways to make packs and to take returns in. */
export function PacksList({ project, view, viewer, desktop, appVersion, watch, taking, done }: PacksListProps) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [folderRefusal, setFolderRefusal] = useState<string | null>(null);
  const all = coderPacks({ ...view, sheets: useProjectState(project).sheets });
  const revised = useCodebookHistory(project);
  const makeable = all.filter(({ coder, narrativeIds }) => coder.active && narrativeIds.length > 0);
  const folder = desktop.teamFolder;
  const arrived = watch?.arrived ?? [];
  const chooseFolder = async () => {
    setFolderRefusal(null);
    const chosen = await folder?.choose();
    if (chosen && 'problem' in chosen) setFolderRefusal(fileProblemSentence(chosen.problem, chosen.place));
    watch?.lookAgain();
  };
  const openArrived = () =>
    taking.open(
      arrived.map(
        ({ name }): ReturnFile =>
          async () =>
            (await folder?.read(name)) ?? null,
      ),
    );
  const teamPlace = watch?.outcome && 'files' in watch.outcome ? watch.outcome.place : null;
  return (
    <Stack gap="lg">
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} />}
          loading={taking.running}
          onClick={() => taking.choose(() => desktop.chooseFiles('pack'))}
        >
          Take in a return…
        </Button>
        {makeable.length > 1 ? (
          <Button
            leftSection={<IconPackageExport size={18} />}
            disabled={taking.running}
            onClick={() => setDialog({ kind: 'make', wanted: makeable })}
          >
            Make packs for everyone…
          </Button>
        ) : null}
      </Group>
      {taking.problem ? (
        <Notice tone="problem" title="Nothing was taken in" onClose={taking.forget}>
          {taking.problem}
        </Notice>
      ) : null}
      {folderRefusal ? <Notice tone="problem">{folderRefusal}</Notice> : null}
      {done ? (
        <Notice tone="success" onClose={taking.forget}>
          {done}
        </Notice>
      ) : null}
      {taking.waiting > 0 ? (
        <Group justify="flex-end">
          <Button disabled={taking.running} onClick={taking.openNext} autoFocus>
            {`Open the next return (${taking.waiting} left)`}
          </Button>
        </Group>
      ) : null}
      {arrived.length > 0 && taking.waiting === 0 ? (
        <ArrivedNotice names={arrived.map(({ name }) => name)} busy={taking.running} onOpen={openArrived} />
      ) : null}
      <PacksStrip
        all={all}
        watch={watch}
        newestKey={view.packKeys.at(-1) ?? null}
        busy={taking.running}
        onChooseFolder={() => void chooseFolder()}
        onKey={() => setDialog({ kind: 'key' })}
      />
      {all.length === 0 ? (
        <EmptyState
          icon={<IconPackageExport size={40} stroke={1.25} aria-hidden />}
          title="No coder to send a pack to yet"
        >
          Add coders under People and assign narratives to them. Then a pack carries each one’s part to their own
          computer.
        </EmptyState>
      ) : (
        <CoderPacksTable all={all} revised={revised} onMake={(packs) => setDialog({ kind: 'make', wanted: [packs] })} />
      )}
      {view.packs.length > 0 ? (
        <Stack gap="xs">
          <Title order={2}>Packs made and taken in</Title>
          <PackHistory packs={view.packs} coders={view.coders} />
        </Stack>
      ) : null}
      {dialog?.kind === 'make' ? (
        <MakePacksDialog
          {...{ project, view, desktop, viewer, appVersion, teamPlace }}
          wanted={dialog.wanted}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog?.kind === 'key' ? (
        <KeyDialog
          project={project}
          viewer={viewer}
          keys={view.packKeys}
          packs={view.packs}
          coders={view.coders}
          isEmpty={view.narratives.length === 0}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </Stack>
  );
}
