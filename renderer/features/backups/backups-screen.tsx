import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { Screen } from '../../ui/screen.tsx';

interface BackupsScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly appVersion: string;
}

/** The backups of this project: what each holds, what restoring it would change, and the way back. */
export function BackupsScreen(_props: BackupsScreenProps) {
  return <Screen title="Backups">{null}</Screen>;
}
