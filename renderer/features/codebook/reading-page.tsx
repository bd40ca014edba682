import { Button, Group, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Scheme } from '../../../codebook/scheme.ts';
import { changeProject } from '../../domain/coding/change-project.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { useTask } from '../../ui/use-task.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { CodeContents } from './code-contents.tsx';
import type { CodebookRoom } from './codebook-place.ts';
import classes from './codebook-screen.module.css';
import type { Draft } from './editing/draft.ts';
import { DraftNotice } from './editing/draft-notice.tsx';
import { SchemeList } from './scheme-list.tsx';
import { SchemePage } from './scheme-page.tsx';
import type { ShownWorklist } from './worklist/use-worklist.ts';
import { WorklistNotice } from './worklist/worklist-notice.tsx';

interface ReadingPageProps {
  readonly project: OpenProject;
  readonly viewer: Coder;
  /** The newest revision of every scheme. */
  readonly schemes: readonly Scheme[];
  readonly shown: Scheme | undefined;
  readonly inUse: string;
  readonly segments: ReadonlyMap<string, number>;
  readonly list: ShownWorklist;
  readonly canEdit: boolean;
  readonly draft: Draft | null;
  readonly hasRevisions: boolean;
  /** The revision that has just been saved. */
  readonly saved: number | null;
  readonly onShow: (schemeId: string) => void;
  readonly onRoom: (room: CodebookRoom) => void;
  readonly onDraftGone: () => void;
}

/** A codebook to be read, in its newest revision. */
export function ReadingPage(props: ReadingPageProps) {
  useFocusBack();
  const { project, viewer, schemes, shown, inUse, segments, draft, onRoom } = props;
  const save = useTask(storageSentence);
  const inContents = useMemo(() => shown && { ...shown, codes: shown.codes.filter((code) => !code.archived) }, [shown]);
  const use = () =>
    save.run(async () => {
      if (shown) await project.act((state) => changeProject(state, viewer.id, { activeSchemeId: shown.id }));
    });
  return (
    <Screen
      title="Codebook"
      lead="What each code means, when to use it and when not. The keys and the suggestions follow the codebook in use."
    >
      <div className={classes.notices}>
        {save.problem ? <Notice tone="problem">{save.problem}</Notice> : null}
        {props.saved === null ? null : (
          <Notice tone="success">
            Revision {props.saved} is saved. New coding is made under it; coders who work elsewhere get it with their
            next coding pack.
          </Notice>
        )}
        <WorklistNotice list={props.list} onShow={() => onRoom('worklist')} />
        {draft ? (
          <DraftNotice
            {...{ project, draft, schemes }}
            onGone={props.onDraftGone}
            onGoOn={() => {
              props.onShow(draft.schemeId);
              onRoom('editing');
            }}
          />
        ) : null}
      </div>
      <div className={classes.page}>
        <aside className={classes.rail}>
          <SchemeList schemes={schemes} shownId={shown?.id ?? ''} inUseId={inUse} onShow={props.onShow} />
          {inContents ? <CodeContents scheme={inContents} /> : null}
        </aside>
        {shown ? (
          <section aria-label={shown.name}>
            <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
              <Title order={2}>{shown.name}</Title>
              <Group gap="xs" wrap="nowrap" flex="none">
                {props.hasRevisions ? (
                  <Button variant="default" onClick={() => onRoom('revisions')}>
                    Revisions
                  </Button>
                ) : null}
                {props.canEdit && !draft ? (
                  <Button variant="default" onClick={() => onRoom('editing')}>
                    Edit
                  </Button>
                ) : null}
                {viewer.role === 'lead' && shown.id !== inUse ? (
                  <Button variant="default" loading={save.running} onClick={use}>
                    Use this codebook
                  </Button>
                ) : null}
              </Group>
            </Group>
            <SchemePage scheme={shown} segments={segments} />
          </section>
        ) : null}
      </div>
    </Screen>
  );
}
