import { Button, Stack, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import { confirmSheet } from '../../../domain/coding/codebook/confirm-sheet.ts';
import type { OlderAbsence } from '../../../domain/coding/codebook/older-absences.ts';
import type { WorklistEntry } from '../../../domain/coding/codebook/worklist.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import { visibleSheets } from '../../../domain/coding/visible-sheets.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LongTable } from '../../../ui/long-table.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import { useTask } from '../../../ui/use-task.ts';
import { lookReasonSentences, olderAbsenceSentence } from '../../../words/codebook-worklist.ts';
import { counted } from '../../../words/counted.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import { ColleagueCounts } from './colleague-counts.tsx';
import { OlderGroup } from './older-group.tsx';
import { sheetColumns } from './sheet-columns.tsx';
import type { ShownWorklist } from './use-worklist.ts';

interface WorklistPageProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  /** The codebook in use. */
  readonly scheme: Scheme;
  readonly list: ShownWorklist;
  readonly onOpen: (narrativeId: string) => void;
  readonly onBack: () => void;
}

/** The cases that a coder is to look at again since the codebook changed, and why. */
export function WorklistPage({ project, view, viewer, scheme, list, onOpen, onBack }: WorklistPageProps) {
  useFocusBack();
  const save = useTask(storageSentence);
  const heads = useMemo(() => new Map(view.narratives.map((head) => [head.id, head])), [view.narratives]);
  const confirm = (narrativeId: string) =>
    save.run(async () => {
      await project.act((state) => {
        const isOwn = (sheet: { narrativeId: string; coderId: string }) => sheet.coderId === viewer.id;
        const sheet = state.sheets.find((one) => one.narrativeId === narrativeId && isOwn(one));
        if (!sheet) return null;
        const othersVisible = visibleSheets(viewer, state).some(
          (one) => one.narrativeId === narrativeId && !isOwn(one),
        );
        const { schemes, project: facts } = state;
        return confirmSheet(sheet, { schemes, activeSchemeId: facts.activeSchemeId, at: Date.now(), othersVisible });
      });
    });
  const actions = {
    caseOf: (narrativeId: string) => heads.get(narrativeId)?.caseId,
    onOpen,
    onConfirm: confirm,
    saving: save.running,
  };
  const columns = sheetColumns<WorklistEntry>(actions, ({ reasons }) =>
    lookReasonSentences(reasons, scheme).map((words) => <div key={words}>{words}</div>),
  );
  const olderColumns = sheetColumns<OlderAbsence>(actions, ({ codeIds }) => olderAbsenceSentence(codeIds, scheme));
  return (
    <Screen
      title="To look at again"
      lead={`${scheme.name} is at revision ${scheme.revision}. Open a case, look for what changed, and finish it again; or say that it stays as it is.`}
      actions={
        <Button variant="default" onClick={onBack}>
          Back to reading
        </Button>
      }
    >
      <Stack gap="lg">
        {save.problem ? <Notice tone="problem">{save.problem}</Notice> : null}
        {list.own.length > 0 ? (
          <>
            <Text size="sm">{counted(list.own.length, 'narrative')} of yours.</Text>
            <LongTable
              label="Narratives to look at again"
              columns={columns}
              rows={list.own}
              rowKey={({ sheet }) => sheet.narrativeId}
              height="calc(100vh - 18rem)"
            />
          </>
        ) : (
          <EmptyState icon={<IconChecks size={40} stroke={1.2} aria-hidden />} title="Nothing of yours">
            Nothing that you coded has changed its meaning since.
          </EmptyState>
        )}
        <OlderGroup rows={list.older} columns={olderColumns} />
        <ColleagueCounts counts={list.colleagues} />
      </Stack>
    </Screen>
  );
}
