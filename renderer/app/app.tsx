import { MantineProvider } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Desktop } from '../desktop/desktop.ts';
import { ProjectsScreen } from '../features/projects/projects-screen.tsx';
import type { OpenProject } from '../storage/open-project.ts';
import { usePreferences } from '../storage/use-preferences.ts';
import { KeyMapContext } from '../ui/commands.ts';
import { theme, themeVariables } from '../ui/theme.ts';
import { ErrorScreen } from './error-screen.tsx';
import { ProjectFrame } from './project-frame.tsx';

interface Session {
  readonly project: OpenProject;
  /** `null` until somebody says who is coding. */
  readonly coderId: string | null;
}

/** The window: the list of projects, or one open project. */
export function App({ desktop }: { readonly desktop: Desktop }) {
  const preferences = usePreferences();
  const [session, setSession] = useState<Session | null>(null);
  const [opensCopy, setOpensCopy] = useState(false);
  const leave = useCallback(
    async (then?: 'open_copy') => {
      await session?.project.close();
      setOpensCopy(then === 'open_copy');
      setSession(null);
    },
    [session],
  );
  const forced = preferences.colourScheme === 'auto' ? {} : { forceColorScheme: preferences.colourScheme };
  return (
    <MantineProvider theme={theme} cssVariablesResolver={themeVariables} defaultColorScheme="auto" {...forced}>
      <ErrorScreen>
        <KeyMapContext value={preferences.keys}>
          {session ? (
            <ProjectFrame
              key={session.project.id}
              project={session.project}
              coderId={session.coderId}
              desktop={desktop}
              preferences={preferences}
              onChooseCoder={(coderId) => setSession({ ...session, coderId })}
              onLeave={leave}
            />
          ) : (
            <ProjectsScreen
              desktop={desktop}
              opensCopy={opensCopy}
              onOpened={(project, coderId) => setSession({ project, coderId: coderId ?? onlyCoder(project) })}
            />
          )}
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
