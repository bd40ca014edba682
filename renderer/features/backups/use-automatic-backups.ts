import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { savePendingEdits } from '../../editor/pending-edits.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { SealedFileReason } from '../../storage/vault/sealed-file.ts';
import { useCommands } from '../../ui/commands.ts';
import { type BackupTrouble, isSameTrouble } from './backup-trouble.ts';
import { type BackupsState, backupsOf, type ProjectBackups } from './project-backups.ts';
import { useReminder } from './use-reminder.ts';
import type { WrittenBackup } from './write-backup.ts';

/** How long a closing window waits for its last backup, in milliseconds; the shell waits no longer than a little more. */
const closingPatience = 10_000;

interface AutomaticBackupsOptions {
  readonly project: OpenProject;
  readonly desktop: Desktop;
  readonly appVersion: string;
  /** How long work may go without a backup, in minutes. */
  readonly minutes: number;
  /** Shows the screen of backups: in a browser, that is where one is saved. */
  readonly onShow: () => void;
}

/** What the frame shows of backups while the user works, and what it asks of them. */
export interface AutomaticBackups {
  /** What the user should be told now, once a session for each trouble. */
  readonly trouble: BackupTrouble | null;
  readonly forgetTrouble: () => void;
  /** The backup that the user asked for by key, palette or menu, until they have read of it. */
  readonly made: WrittenBackup | null;
  readonly forgetMade: () => void;
  /** In a browser: why it is time for a backup, as a sentence. */
  readonly reminder: string | null;
  readonly forgetReminder: () => void;
  /** Makes a backup if there is anything new. Never rejects and never says no: what follows goes on whatever comes of it. */
  readonly backUpBefore: (reason: SealedFileReason) => Promise<void>;
}

const nothingYet: BackupsState = { running: false, trouble: null, last: null, watched: false };
const noListening = () => () => undefined;

/**
 * Backs the open project up without being asked: so many minutes after a change, and when the window closes; whoever leaves
 * the project or imports calls `backUpBefore`. A backup that fails holds nobody up: the user is told, once. In a browser
 * nothing can be written unasked: there it reminds.
 */
export function useAutomaticBackups(options: AutomaticBackupsOptions): AutomaticBackups {
  const { project, desktop, appVersion, minutes, onShow } = options;
  const backups = desktop.backups ? backupsOf(project, desktop.backups, appVersion) : null;
  const { trouble, watched } = useSyncExternalStore(
    backups?.subscribe ?? noListening,
    backups?.state ?? (() => nothingYet),
  );
  const [told, setTold] = useState<BackupTrouble | null>(null);
  const [made, setMade] = useState<WrittenBackup | null>(null);
  const reminder = useReminder(project, backups === null);
  useTimedBackups(project, backups, minutes);

  const backUpBefore = useCallback(
    async (reason: SealedFileReason) => {
      // The trouble is in the state, and so on screen; it must not stop what comes next.
      await backups?.backUpIfChanged(reason).catch(() => undefined);
    },
    [backups],
  );
  useEffect(
    () =>
      desktop.beforeClose(async () => {
        if (!backups) return;
        await savePendingEdits();
        await Promise.race([backUpBefore('close'), patience(closingPatience)]);
      }),
    [desktop, backups, backUpBefore],
  );
  const commands = useMemo(() => {
    const now = async () => {
      const outcome = await backups?.backUp('on_demand');
      setTold(null);
      if (outcome && 'name' in outcome) setMade(outcome);
    };
    const run = () => (backups ? void now() : onShow());
    return [
      {
        id: 'backups.now',
        label: 'Back up now',
        group: 'Program',
        keywords: ['save a backup', 'snapshot'],
        keys: [],
        run,
      },
    ];
  }, [backups, onShow]);
  useCommands(commands);

  return {
    trouble: watched || isSameTrouble(trouble, told) ? null : trouble,
    forgetTrouble: () => setTold(trouble),
    made,
    forgetMade: () => setMade(null),
    reminder: reminder.sentence,
    forgetReminder: reminder.forget,
    backUpBefore,
  };
}

/** A backup so long after the project was opened or first changed since the last look, if there is anything new. */
function useTimedBackups(project: OpenProject, backups: ProjectBackups | null, minutes: number): void {
  useEffect(() => {
    if (!backups) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      timer = null;
      void backups.backUpIfChanged('interval');
    };
    const begin = () => {
      timer ??= setTimeout(look, minutes * 60_000);
    };
    // The session before may have ended without a backup.
    begin();
    const stop = project.subscribe(begin);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [project, backups, minutes]);
}

function patience(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
