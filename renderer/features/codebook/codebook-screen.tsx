import { Button, Group, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { changeProject } from '../../domain/coding/change-project.ts';
import { currentSchemes } from '../../domain/coding/code-of-scheme.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useTask } from '../../ui/use-task.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';
import { CodeContents } from './code-contents.tsx';
import classes from './codebook-screen.module.css';
import { SchemeList } from './scheme-list.tsx';
import { SchemePage } from './scheme-page.tsx';

interface CodebookScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
}

/** The schemes of the project, to be read. The lead chooses which one is in use. */
export function CodebookScreen({ project, view, viewer }: CodebookScreenProps) {
  const schemes = useMemo(() => currentSchemes(view.schemes), [view.schemes]);
  const inUse = view.project.activeSchemeId;
  const [shownId, setShownId] = useState(inUse);
  const shown = schemes.find((scheme) => scheme.id === shownId);
  const segments = useMemo(() => segmentsPerCode(view, shownId), [view, shownId]);
  const save = useTask((error) => (error instanceof StorageError ? storageProblemSentence(error.problem) : null));
  const use = () =>
    save.run(async () => {
      await project.act((state) => changeProject(state, viewer.id, { activeSchemeId: shownId }));
    });
  return (
    <Screen
      title="Codebook"
      lead="What each code means, when to use it and when not. The keys and the suggestions follow the codebook in use."
    >
      {save.problem ? <Notice tone="problem">{save.problem}</Notice> : null}
      <div className={classes.page}>
        <aside className={classes.rail}>
          <SchemeList schemes={schemes} shownId={shownId} inUseId={inUse} onShow={setShownId} />
          {shown ? <CodeContents scheme={shown} /> : null}
        </aside>
        {shown ? (
          <section aria-label={shown.name}>
            <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
              <Title order={2}>{shown.name}</Title>
              {viewer.role === 'lead' && shown.id !== inUse ? (
                <Button variant="default" loading={save.running} onClick={use} flex="none">
                  Use this codebook
                </Button>
              ) : null}
            </Group>
            <SchemePage scheme={shown} segments={segments} />
          </section>
        ) : null}
      </div>
    </Screen>
  );
}

function segmentsPerCode(view: ProjectState, schemeId: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sheet of view.sheets) {
    for (const coding of sheet.codings) {
      if (coding.schemeId === schemeId) counts.set(coding.codeId, (counts.get(coding.codeId) ?? 0) + 1);
    }
  }
  return counts;
}
