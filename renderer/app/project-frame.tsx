import { spotlight } from '@mantine/spotlight';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Desktop } from '../desktop/desktop.ts';
import { isFromPack } from '../domain/coding/is-from-pack.ts';
import { visibleState } from '../domain/coding/visible-state.ts';
import { hasPendingEdits, savePendingEdits } from '../editor/pending-edits.ts';
import { BackupNotices } from '../features/backups/backup-notices.tsx';
import { useAutomaticBackups } from '../features/backups/use-automatic-backups.ts';
import type { OpenedPack } from '../storage/open-pack.ts';
import type { OpenProject } from '../storage/open-project.ts';
import type { Preferences } from '../storage/preferences.ts';
import { useProjectState } from '../storage/use-project-state.ts';
import { useCommands } from '../ui/commands.ts';
import { type ProtectionChange, recoveredSentence } from '../words/protection-notes.ts';
import { appCommands } from './app-commands.ts';
import { ClockNotice } from './clock-notice.tsx';
import { CommandPalette } from './command-palette.tsx';
import { CurrentScreen } from './current-screen.tsx';
import { keepPreferences } from './keep-preferences.ts';
import { LeaveUnsaved } from './leave-unsaved.tsx';
import { Navigation } from './navigation.tsx';
import type { NotedPlace } from './noted-place.ts';
import classes from './project-frame.module.css';
import { ProjectNotices } from './project-notices.tsx';
import type { Route } from './route.ts';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { standingRoute } from './standing-route.ts';
import { StatusLine, type StatusNote } from './status-line.tsx';
import { UnconfirmedCodeNotice } from './unconfirmed-code-notice.tsx';
import { type LeavingFor, useLeaving } from './use-leaving.ts';
import { useMenuCommands } from './use-menu-commands.ts';
import { usePlaceNotes } from './use-place-notes.ts';
import { useRecoveryNote } from './use-recovery-note.ts';
import { WhoCodes } from './who-codes.tsx';

interface ProjectFrameProps {
  readonly project: OpenProject;
  /** `null` until somebody says who is coding. */
  readonly coderId: string | null;
  /** Where to return to; `null`: begin with the cases. */
  readonly place: NotedPlace | null;
  /** What was changed on the way in in how the project is protected. */
  readonly change: ProtectionChange | null;
  /** The coding pack that the project was opened for. */
  readonly pack: OpenedPack | null;
  readonly onPackDone: () => void;
  readonly desktop: Desktop;
  readonly preferences: Preferences;
  readonly onChooseCoder: (coderId: string) => void;
  readonly onLock: () => void;
  readonly onLeave: (next: LeavingFor) => void;
}

const noNote: StatusNote = {};

/** An open project: navigation, the screen in front, and the status line. Screens get only what the coder may see. */
export function ProjectFrame(props: ProjectFrameProps) {
  const { project, coderId, desktop, preferences, onChooseCoder, onLock } = props;
  const state = useProjectState(project);
  const viewer = state.coders.find(({ id, active }) => id === coderId && active) ?? null;
  const view = useMemo(() => (viewer ? visibleState(viewer, state) : null), [viewer, state]);
  const isCoders = isFromPack(state);
  const [route, setRoute] = useState<Route>(() =>
    props.pack ? { screen: 'team' } : standingRoute(props.place, state),
  );
  const [returnOffset, setReturnOffset] = useState(props.place?.offset ?? 0);
  const noteCaret = usePlaceNotes(project.id, viewer?.id ?? props.place?.coderId ?? null, route, returnOffset);
  useRecoveryNote(project, viewer?.id ?? null, props.change);
  const [note, setNote] = useState(noNote);
  const [welcome, setWelcome] = useState(() => welcomeOf(props.change));
  const [choosing, setChoosing] = useState(false);
  const [shortcutsShown, setShortcutsShown] = useState(false);

  const go = useCallback((next: Route) => {
    setNote(noNote);
    setWelcome(noNote);
    setReturnOffset(0);
    setRoute(next);
  }, []);
  const showBackups = useCallback(() => go({ screen: 'backups' }), [go]);
  const backups = useAutomaticBackups({
    project,
    desktop,
    appVersion: __APP_VERSION__,
    minutes: preferences.backupMinutes,
    onShow: showBackups,
  });
  const { backUpBefore } = backups;
  const backUpForLeaving = useCallback(() => backUpBefore('close'), [backUpBefore]);
  const leaving = useLeaving(backUpForLeaving, props.onLeave);
  const { leave: leaveFor } = leaving;
  const leave = useCallback(() => leaveFor('projects'), [leaveFor]);
  const openCopy = useCallback(() => leaveFor('open_copy'), [leaveFor]);
  useEffect(() => desktop.beforeClose(savePendingEdits, hasPendingEdits), [desktop]);
  useMenuCommands(desktop);
  const commands = useMemo(
    () =>
      appCommands(
        {
          go,
          leave,
          openCopy,
          lock: onLock,
          chooseCoder: () => setChoosing(!isCoders),
          openPalette: spotlight.open,
          openShortcuts: () => setShortcutsShown(true),
        },
        isCoders,
      ),
    [go, leave, openCopy, onLock, isCoders],
  );
  useCommands(commands);
  const onPreferences = (changes: Partial<Preferences>): void => {
    const message = keepPreferences(changes);
    if (message !== null) setNote((shown) => ({ ...shown, message }));
  };
  const switchCoder = (id: string): void => {
    setChoosing(false);
    const returns = viewer === null && id === props.place?.coderId;
    if (!returns) go({ screen: 'cases' });
    void savePendingEdits().then(() => onChooseCoder(id));
  };

  return (
    <div className={classes.frame} style={{ '--reading-size': `${(preferences.textSize / 100) * 1.0625}rem` }}>
      <ProjectNotices project={project} />
      <ClockNotice project={project} />
      <UnconfirmedCodeNotice
        projectId={project.id}
        screen={route.screen}
        onSettings={() => go({ screen: 'settings' })}
      />
      <BackupNotices backups={backups} onShow={showBackups} />
      <div className={classes.body}>
        <Navigation isCoders={isCoders} route={route} onGo={go} onLeave={leave} />
        <div className={classes.screen}>
          {viewer && view ? (
            <CurrentScreen
              key={viewer.id}
              project={project}
              view={view}
              viewer={viewer}
              desktop={desktop}
              onBeforeImport={() => backUpBefore('before_import')}
              preferences={preferences}
              onPreferences={onPreferences}
              route={route}
              onGo={go}
              returnOffset={returnOffset}
              onCaret={noteCaret}
              onNote={setNote}
              onSwitchCoder={switchCoder}
              pack={props.pack}
              onPackDone={props.onPackDone}
            />
          ) : null}
        </div>
      </div>
      <StatusLine
        label={state.project.label}
        name={state.project.name ?? null}
        savedAt={project.lastSavedAt()}
        coder={viewer ? viewer.name : 'nobody yet'}
        onChooseCoder={isCoders ? null : () => setChoosing(true)}
        note={{ ...welcome, ...note }}
        onLock={onLock}
        lockAfterMinutes={preferences.lockAfterMinutes}
      />
      {viewer === null || choosing ? (
        <WhoCodes
          coders={state.coders}
          last={viewer?.id ?? props.place?.coderId ?? null}
          onChoose={switchCoder}
          {...(viewer ? { onClose: () => setChoosing(false) } : {})}
        />
      ) : null}
      {leaving.asking ? <LeaveUnsaved onStay={leaving.stay} onLeave={leaving.leaveUnsaved} /> : null}
      <CommandPalette />
      <ShortcutSheet opened={shortcutsShown} onClose={() => setShortcutsShown(false)} />
    </div>
  );
}

/** Stands in the status line until the user goes elsewhere. */
function welcomeOf(change: ProtectionChange | null): StatusNote {
  return change === null ? noNote : { message: recoveredSentence(change) };
}
