import { Button, Checkbox, Group, Loader, Stack, Text, Textarea } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { SaveOutcome } from '../../../electron/contract.ts';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { visibleDataset } from '../../domain/coding/visible-sheets.ts';
import { exportFileName } from '../../domain/exchange/export-file-name.ts';
import { factsOfDataset } from '../../storage/facts-of-dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { writeCopyInWorker } from '../../workers/export-copy-in-worker.ts';
import { copyAct } from './copy-act.ts';
import { exportFailure } from './export-failure.ts';
import { SaveCopyNotes } from './save-copy-notes.tsx';

interface SaveCopyProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly appVersion: string;
}

/** Saves the project as one sealed file. It holds what the viewer may see; a lead may include all, with a reason. */
export function SaveCopy({ project, view, viewer, desktop, appVersion }: SaveCopyProps) {
  const [everyone, setEveryone] = useState(false);
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<SaveOutcome | 'none yet'>('none yet');
  const cancel = useRef(new AbortController());
  // A save dialog that opened later would open over another screen, perhaps another coder's.
  useEffect(() => () => cancel.current.abort(), []);
  const task = useTask(exportFailure);
  const reasonMissing = everyone && reason.trim() === '';
  const save = () =>
    task.run(async () => {
      setOutcome('none yet');
      cancel.current = new AbortController();
      const { signal } = cancel.current;
      const all = await project.dataset();
      const savedAt = Date.now();
      const held = everyone ? all : visibleDataset(viewer, all);
      const content = await writeCopyInWorker(held, { savedAt, appVersion }, signal);
      signal.throwIfAborted();
      const facts = factsOfDataset(held, { madeAt: savedAt, appVersion, reason: 'copy' });
      const bytes = await project.seal(content, facts);
      signal.throwIfAborted();
      const name = exportFileName(view.project.label, 'copy', savedAt, 'outcomes');
      const saved = await desktop.saveFile({ name, bytes });
      if (saved && 'place' in saved && !('problem' in saved)) {
        await project.act(() => copyAct(viewer.id, everyone ? reason.trim() : null));
        setEveryone(false);
        setReason('');
      }
      setOutcome(saved);
    });
  return (
    <FormSection
      title="A copy of the project"
      note="One encrypted file with narratives, codebook and coding: to move the project to another computer, or to keep it in a second place."
    >
      <SaveCopyNotes project={project} />
      {viewer.role === 'lead' ? (
        <Stack gap="sm" w="100%">
          <Checkbox
            checked={everyone}
            onChange={(event) => setEveryone(event.currentTarget.checked)}
            label="Include everyone’s coding, also what is still hidden from me"
            description="The file then holds coding that you may not read here yet. The reason is kept in the project’s history."
          />
          {everyone ? (
            <Textarea
              label="Reason"
              description="For example: the project moves to the new laptop."
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              rows={2}
              required
            />
          ) : null}
        </Stack>
      ) : null}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={18} />}
          onClick={save}
          disabled={reasonMissing || task.running}
        >
          Save a copy…
        </Button>
        {task.running ? (
          <Group gap="xs" role="status">
            <Loader size="xs" />
            <Text size="sm">Writing the copy…</Text>
            <Button variant="subtle" size="compact-sm" onClick={() => cancel.current.abort()}>
              Cancel
            </Button>
          </Group>
        ) : null}
      </Group>
      {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
      <CopyOutcome outcome={outcome} />
    </FormSection>
  );
}

function CopyOutcome({ outcome }: { readonly outcome: SaveOutcome | 'none yet' }) {
  if (outcome === 'none yet') return null;
  if (outcome === null) return <Notice tone="information">Nothing was saved: no place was chosen.</Notice>;
  if ('problem' in outcome) {
    return <Notice tone="problem">{fileProblemSentence(outcome.problem, outcome.place)}</Notice>;
  }
  return <Notice tone="success">Saved as {outcome.place}.</Notice>;
}
