import { Center, MantineProvider, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Desktop } from '../desktop/desktop.ts';
import { ownCoder } from '../domain/coding/own-coder.ts';
import { LockScreen } from '../features/projects/lock-screen.tsx';
import { ProjectsScreen } from '../features/projects/projects-screen.tsx';
import type { OpenedPack } from '../storage/open-pack.ts';
import type { OpenProject } from '../storage/open-project.ts';
import { usePreferences } from '../storage/use-preferences.ts';
import { KeyMapContext } from '../ui/commands.ts';
import { theme, themeVariables } from '../ui/theme.ts';
import { counted } from '../words/counted.ts';
import type { ProtectionChange } from '../words/protection-notes.ts';
import { ErrorScreen } from './error-screen.tsx';
import { LockWarning } from './lock-warning.tsx';
import { forgetPlace, type NotedPlace, notedPlace } from './noted-place.ts';
import { forgetCopyWish, isCopyWished, noteCopyWish } from './noted-wish.ts';
import { ProjectFrame } from './project-frame.tsx';
import type { LeavingFor } from './use-leaving.ts';
import { useLocking } from './use-locking.ts';
import { useTouched } from './use-touched.ts';

interface Session {
  readonly project: OpenProject;
  /** `null` until somebody says who is coding. */
  readonly coderId: string | null;
  /** Where a window that was locked or loaded anew returns to. */
  readonly place: NotedPlace | null;
  /** What was changed on the way in, and is not in the history yet. */
  readonly change: ProtectionChange | null;
  /** The coding pack that the project was opened for, until it is taken in or turned down. It is nowhere but here. */
  readonly pack: OpenedPack | null;
}

interface AppProps {
  readonly desktop: Desktop;
  /** Loads the page anew, so that all it has in memory goes. */
  readonly reload?: () => void;
}

/** The window: the list of projects, a locked project, or an open one. */
export function App({ desktop, reload = reloadPage }: AppProps) {
  const preferences = usePreferences();
  const [session, setSession] = useState<Session | null>(null);
  const [place, setPlace] = useState(notedPlace);
  const [opensCopy] = useState(isCopyWished);
  useEffect(forgetCopyWish, []);
  const [closed, setClosed] = useState(false);
  const touched = useTouched(desktop, opensCopy);
  const { locking, lock, countdown } = useLocking({
    project: session?.project ?? null,
    touched,
    desktop,
    minutes: preferences.lockAfterMinutes,
    reload,
  });
  const gone = locking || closed;
  const showList = () => {
    forgetPlace();
    setPlace(null);
  };
  const leave = useCallback(
    async (next: LeavingFor) => {
      await session?.project.close();
      // What is still on screen could note its place again.
      flushSync(() => setClosed(true));
      forgetPlace();
      if (next === 'open_copy') noteCopyWish();
      reload();
    },
    [session, reload],
  );
  const forced = preferences.colourScheme === 'auto' ? {} : { forceColorScheme: preferences.colourScheme };
  return (
    <MantineProvider theme={theme} cssVariablesResolver={themeVariables} defaultColorScheme="auto" {...forced}>
      <ErrorScreen>
        <KeyMapContext value={preferences.keys}>
          {gone ? (
            <Center h="100%">
              <Text role="status">{locking ? 'Locking …' : 'Closing …'}</Text>
            </Center>
          ) : null}
          {gone ? null : <LockWarning countdown={countdown} hasProject={session !== null} />}
          {session && !gone ? (
            <ProjectFrame
              key={session.project.id}
              project={session.project}
              coderId={session.coderId}
              place={session.place}
              change={session.change}
              pack={session.pack}
              onPackDone={() => setSession({ ...session, pack: null })}
              desktop={desktop}
              preferences={preferences}
              onChooseCoder={(coderId) => setSession({ ...session, coderId })}
              onLock={lock}
              onLeave={leave}
            />
          ) : null}
          {!session && place && !gone ? (
            <LockScreen
              entryId={place.entryId}
              lockedAt={place.lockedAt}
              why={lockWords(place.lockedBy, preferences.lockAfterMinutes)}
              desktop={desktop}
              onOpened={(project, change) => setSession(returning(project, place, change))}
              onOther={showList}
            />
          ) : null}
          {!session && !place && !gone ? (
            <ProjectsScreen
              desktop={desktop}
              opensCopy={opensCopy && desktop.kind === 'electron'}
              onOpened={(project, coderId, change = null, pack = null) =>
                setSession({ project, coderId: coderId ?? onlyCoder(project), place: null, change, pack })
              }
            />
          ) : null}
        </KeyMapContext>
      </ErrorScreen>
    </MantineProvider>
  );
}

/** Whoever unlocks need not be the one who was coding: where several people code, they are asked. */
function returning(project: OpenProject, place: NotedPlace, change: ProtectionChange | null): Session {
  const coderId = onlyCoder(project);
  const isOther = coderId !== null && coderId !== place.coderId;
  return { project, coderId, place: isOther ? null : place, change, pack: null };
}

/** Why a window locked by itself, to go on from when it did; empty where somebody locked it. */
function lockWords(lockedBy: NotedPlace['lockedBy'], minutes: number): string {
  if (lockedBy === 'idle') return `, after ${counted(minutes, 'minute')} without a key or the mouse`;
  return lockedBy === 'system' ? ', because the computer slept or its screen was locked' : '';
}

/** Where one person works alone, nobody has to be asked who is coding; a coder's project says whose it is. */
function onlyCoder(project: OpenProject): string | null {
  const own = ownCoder(project.state());
  if (own) return own.id;
  const active = project.state().coders.filter((coder) => coder.active);
  return active.length === 1 ? (active[0]?.id ?? null) : null;
}

function reloadPage(): void {
  window.location.reload();
}
