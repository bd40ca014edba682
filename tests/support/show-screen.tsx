import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Coder } from '../../renderer/domain/coding/coder.ts';
import type { ProjectState } from '../../renderer/domain/coding/dataset.ts';
import { visibleState } from '../../renderer/domain/coding/visible-state.ts';
import type { OpenProject } from '../../renderer/storage/open-project.ts';
import { useProjectState } from '../../renderer/storage/use-project-state.ts';
import { theme } from '../../renderer/ui/theme.ts';

/** What every screen of a project is given. */
export interface ScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
}

/** Renders a screen as the app does: the viewer and the state are the newest, and the state holds only what they may see. */
export function showScreen(project: OpenProject, viewerId: string, screen: (props: ScreenProps) => ReactNode) {
  function Shown() {
    const state = useProjectState(project);
    const viewer = state.coders.find(({ id }) => id === viewerId);
    return viewer ? screen({ project, view: visibleState(viewer, state), viewer }) : null;
  }
  return render(
    <MantineProvider theme={theme} env="test">
      <Shown />
    </MantineProvider>,
  );
}
