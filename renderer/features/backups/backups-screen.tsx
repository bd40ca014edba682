import { Text } from '@mantine/core';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { ownCoder } from '../../domain/coding/own-coder.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { Notice } from '../../ui/notice.tsx';
import { secondWords } from './backup-words.ts';
import { BrowserBackups } from './browser-backups.tsx';
import { FolderBackups } from './folder-backups.tsx';
import { maySeeCount } from './may-see-count.ts';
import { backupsOf } from './project-backups.ts';
import { RestoreReview } from './restore-review.tsx';
import { UnlockFile } from './unlock-file.tsx';
import { type RestoreStep, useRestore } from './use-restore.ts';
import { useSavingByHand } from './use-saving-by-hand.ts';

interface BackupsScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly appVersion: string;
}

/** The backups of this project: what each holds, what restoring it would change, and the way back. */
export function BackupsScreen({ project, view, viewer, desktop, appVersion }: BackupsScreenProps) {
  const folder = desktop.backups;
  const backups = folder ? backupsOf(project, folder, appVersion) : null;
  const saving = useSavingByHand(project, desktop, appVersion);
  const restoring = useRestore({ project, viewer, desktop, backups });
  const { step, running, problem, toList } = restoring;
  const mayRestore = viewer.role === 'lead' || ownCoder(view)?.id === viewer.id;
  const saved = saving.handedOver?.copyId === project.state().project.copyId ? saving.handedOver : null;
  if (step.at === 'locked') {
    return (
      <UnlockFile
        name={step.name}
        busy={running}
        problem={problem}
        onUnlock={(opener) => restoring.unlock(step.name, step.file, opener)}
        onBack={toList}
      />
    );
  }
  if (step.at === 'review') {
    return (
      <RestoreReview
        backup={step.backup}
        comparison={step.comparison}
        busy={running || saving.running}
        problem={problem ?? saving.problem}
        {...(folder
          ? {}
          : { savingFirst: { saved, onSave: () => saving.save('before_restore'), onSeen: saving.confirm } })}
        onRestore={() => restoring.restore(step.backup, saved?.name ?? null)}
        onBack={toList}
      />
    );
  }
  const common = {
    project,
    busy: running,
    notice: (
      <ScreenNotice
        step={step}
        isFolder={folder !== null}
        problem={problem}
        lead={mayRestore ? null : leadOf(view)}
        onClose={toList}
      />
    ),
    ...(mayRestore ? { onOpenFile: restoring.openFile } : {}),
  };
  if (!folder || !backups) return <BrowserBackups {...common} saving={saving} />;
  return (
    <FolderBackups
      {...common}
      folder={folder}
      backups={backups}
      seesCount={(backup) => maySeeCount(viewer, view.sheets.length === project.state().sheets.length, backup)}
      {...(mayRestore ? { onRestore: restoring.open } : {})}
    />
  );
}

interface ScreenNoticeProps {
  readonly step: RestoreStep;
  /** Whether backups lie in a folder that the program can read. */
  readonly isFolder: boolean;
  readonly problem: string | null;
  /** The lead's name for who may not restore; `null` for the lead, and for a coder whose own project this is. */
  readonly lead: string | null;
  readonly onClose: () => void;
}

function ScreenNotice({ step, isFolder, problem, lead, onClose }: ScreenNoticeProps) {
  return (
    <>
      {step.at === 'restored' ? (
        <Notice
          tone="success"
          title={`Restored: the project is as it was ${secondWords(step.backup.at)}`}
          onClose={onClose}
        >
          {isFolder
            ? 'What was here before is the newest backup, ‘before a restore’. To go back, restore that.'
            : `To go back, choose ‘Restore from a file…’ and ‘${step.wayBack}’. Keep that file.`}
        </Notice>
      ) : null}
      {problem ? (
        <Notice tone="problem" title="Nothing was restored" onClose={onClose}>
          {problem}
        </Notice>
      ) : null}
      {lead === null ? null : <Text size="sm">Everyone can back up. Restoring is for the lead: {lead}.</Text>}
    </>
  );
}

function leadOf(view: ProjectState): string {
  return view.coders.find(({ role }) => role === 'lead')?.name ?? 'who created the project';
}
