import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { Screen } from '../../ui/screen.tsx';

interface HistoryScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly onOpenNarrative: (narrativeId: string) => void;
  readonly onBackups: () => void;
}

/** Every change that the viewer may see: who, when, what. */
export function HistoryScreen(_props: HistoryScreenProps) {
  return <Screen title="History">{null}</Screen>;
}
