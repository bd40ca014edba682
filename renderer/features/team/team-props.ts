import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';

/** What every room of the team screen is given. */
export interface TeamProps {
  readonly project: OpenProject;
  /** What the viewer may see. */
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly appVersion: string;
  /** Makes a backup if there is anything new. Never rejects. */
  readonly onBeforeMerge: () => Promise<void>;
  readonly onSwitchCoder: (coderId: string) => void;
}
