import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenedPack } from '../../storage/open-pack.ts';
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
  /** Only in a coder's project: the coding pack that it was opened for, until it is taken in or turned down. */
  readonly arrivedPack?: OpenedPack | null;
  readonly onPackDone?: () => void;
  /** Shows which narratives are to be looked at again because the codebook changed. */
  readonly onLookAgain?: () => void;
}
