import { Center, MantineProvider, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Desktop } from '../desktop/desktop.ts';
import { LockScreen } from '../features/projects/lock-screen.tsx';
import { ProjectsScreen } from '../features/projects/projects-screen.tsx';
import type { OpenProject } from '../storage/open-project.ts';
import { usePreferences } from '../storage/use-preferences.ts';
import { KeyMapContext } from '../ui/commands.ts';
import { theme, themeVariables } from '../ui/theme.ts';
import { ErrorScreen } from './error-screen.tsx';
import { forgetPlace, type NotedPlace, notedPlace } from './noted-place.ts';
import { ProjectFrame } from './project-frame.tsx';
import type { LeavingFor } from './use-leaving.ts';
import { useLocking } from './use-locking.ts';

interface Session {
  readonly project: OpenProject;
  /** `null` until somebody says who is coding. */
  readonly coderId: string | null;
  /** Where a window that was locked or loaded anew returns to. */
  readonly place: NotedPlace | null;
}

/** The window: the list of projects, a locked project, or an open one. */
export function App({ desktop }: { readonly desktop: Desktop }) {
  const preferences = usePreferences();
  const [session, setSession] = useState<Session | null>(null);
  const [place, setPlace] = useState(notedPlace);
  const [opensCopy, setOpensCopy] = useState(false);
  const { locking, lock } = useLocking(session?.project ?? null, desktop, preferences.lockAfterMinutes);
  const showList = () => {
    forgetPlace();
    setPlace(null);
  };
  const leave = useCallback(
    async (next: LeavingFor) => {
      await session?.project.close();
      forgetPlace();
      setOpensCopy(next === 'open_copy');
      setPlace(null);
      setSession(null);
    },
    [session],
  );
  const forced = preferences.colourScheme === 'auto' ? {} : { forceColorScheme: preferences.colourScheme };
  return (
    <MantineProvider theme={theme} cssVariablesResolver={themeVariables} defaultColorScheme="auto" {...forced}>
      <ErrorScreen>
        <KeyMapContext value={preferences.keys}>
          {locking ? (
            <Center h="100%">
              <Text role="status">Locking …</Text>
            </Center>
          ) : null}
          {session && !locking ? (
            <ProjectFrame
              key={session.project.id}
              project={session.project}
              coderId={session.coderId}
              place={session.place}
              desktop={desktop}
              preferences={preferences}
              onChooseCoder={(coderId) => setSession({ ...session, coderId })}
              onLock={lock}
              onLeave={leave}
            />
          ) : null}
          {!session && place ? (
            <LockScreen
              entryId={place.entryId}
              lockedAt={place.lockedAt}
              desktop={desktop}
              onOpened={(project) => setSession({ project, coderId: place.coderId ?? onlyCoder(project), place })}
              onOther={showList}
            />
          ) : null}
          {!session && !place ? (
            <ProjectsScreen
              desktop={desktop}
              opensCopy={opensCopy}
              onOpened={(project, coderId) =>
                setSession({ project, coderId: coderId ?? onlyCoder(project), place: null })
              }
            />
          ) : null}
        </KeyMapContext>
      </ErrorScreen>
    </MantineProvider>
  );
}

/** Where one person works alone, nobody has to be asked who is coding. */
function onlyCoder(project: OpenProject): string | null {
  const active = project.state().coders.filter((coder) => coder.active);
  return active.length === 1 ? (active[0]?.id ?? null) : null;
}
