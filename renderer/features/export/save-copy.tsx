import { Button, Group, Loader, Text } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { SaveOutcome } from '../../../electron/contract.ts';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { isFromPack } from '../../domain/coding/is-from-pack.ts';
import { visibleDataset } from '../../domain/coding/visible-dataset.ts';
import { exportFileName } from '../../domain/exchange/export-file-name.ts';
import { factsOfDataset } from '../../storage/facts-of-dataset.ts';
import { notedSaving } from '../../storage/noted-saving.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { writeCopyInWorker } from '../../workers/export-copy-in-worker.ts';
import { type CopyExtent, copyAct } from './copy-act.ts';
import { CopyExtentChoice } from './copy-extent-choice.tsx';
import { exportFailure } from './export-failure.ts';
import { SaveCopyNotes } from './save-copy-notes.tsx';

interface SaveCopyProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly appVersion: string;
}

/** What became of a copy, and what was to be in it. */
interface CopySaved {
  readonly saved: SaveOutcome;
  readonly extent: CopyExtent;
}

/** Saves the project as one sealed file. It holds what the viewer may see; a lead may include all, with a reason. */
export function SaveCopy({ project, view, viewer, desktop, appVersion }: SaveCopyProps) {
  const [chosen, setChosen] = useState<CopyExtent | null>(null);
  const [reason, setReason] = useState('');
  const isCoders = isFromPack(view);
  const [outcome, setOutcome] = useState<CopySaved | null>(null);
  const cancel = useRef(new AbortController());
  // A save dialog that opened later would open over another screen, perhaps another coder's.
  useEffect(() => () => cancel.current.abort(), []);
  const task = useTask(exportFailure);
  const isLead = viewer.role === 'lead';
  const chooses = isLead && view.coders.length > 1;
  const alone: CopyExtent = isLead ? 'all' : 'visible';
  const extent = chooses ? chosen : alone;
  const reasonMissing = chooses && extent === 'all' && reason.trim() === '';
  const save = () =>
    task.run(async () => {
      if (extent === null) return;
      setOutcome(null);
      cancel.current = new AbortController();
      const { signal } = cancel.current;
      const all = await project.dataset();
      const savedAt = Date.now();
      // With the lead's keys in it, the copy would open every return, and so what is hidden.
      const held = extent === 'all' ? all : { ...visibleDataset(viewer, all), packKeys: [] };
      const content = await writeCopyInWorker(held, { savedAt, appVersion }, signal);
      signal.throwIfAborted();
      const facts = factsOfDataset(held, { madeAt: savedAt, appVersion, reason: 'copy' });
      const bytes = await project.seal(content, facts);
      signal.throwIfAborted();
      const name = exportFileName(view.project.label, 'copy', savedAt, 'outcomes');
      const act = copyAct(viewer.id, extent, chooses && extent === 'all' ? reason.trim() : '');
      const saved = await notedSaving(project, act, () => desktop.saveFile({ name, bytes }));
      if (saved && !('problem' in saved)) {
        setChosen(null);
        setReason('');
      }
      setOutcome({ saved, extent });
    });
  return (
    <FormSection
      title="A copy of the project"
      note="One encrypted file with narratives, codebook and coding: to move the project to another computer, or to keep it in a second place."
    >
      <SaveCopyNotes project={project} />
      {chooses ? <CopyExtentChoice extent={chosen} onExtent={setChosen} reason={reason} onReason={setReason} /> : null}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={18} />}
          onClick={save}
          disabled={extent === null || reasonMissing || task.running}
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
      {outcome ? <CopyOutcome {...outcome} isCoders={isCoders} /> : null}
    </FormSection>
  );
}

function CopyOutcome({ saved, extent, isCoders }: CopySaved & { readonly isCoders: boolean }) {
  if (saved === null) return <Notice tone="information">Nothing was saved: no place was chosen.</Notice>;
  if ('problem' in saved) return <Notice tone="problem">{fileProblemSentence(saved.problem, saved.place)}</Notice>;
  return (
    <Notice tone="success" title={`Saved as ${saved.place}`}>
      {extent === 'all'
        ? 'Holds everybody’s coding.'
        : isCoders
          ? 'Holds all that is in this project.'
          : 'Holds your own coding and what is open to you. Not in it: coding still hidden from you, and the keys for return packs.'}
    </Notice>
  );
}
