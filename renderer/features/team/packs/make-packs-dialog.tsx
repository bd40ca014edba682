import { useState } from 'react';
import type { Desktop } from '../../../desktop/desktop.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { counted } from '../../../words/counted.ts';
import type { CoderPacks } from './coder-packs.ts';
import { HandOutList } from './hand-out-list.tsx';
import { MakePacksForm } from './make-packs-form.tsx';
import { useMaking } from './use-making.ts';

interface MakePacksDialogProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly desktop: Desktop;
  readonly viewer: Coder;
  readonly appVersion: string;
  /** For whom; each has something assigned. */
  readonly wanted: readonly CoderPacks[];
  /** The team's folder, as the user knows it; `null` if there is none. */
  readonly teamPlace: string | null;
  readonly onClose: () => void;
}

/** Makes coding packs: what each will carry, its passphrase, and at the end the list to hand out. */
export function MakePacksDialog({
  project,
  view,
  desktop,
  viewer,
  appVersion,
  teamPlace,
  onClose,
  ...rest
}: MakePacksDialogProps) {
  // As they were when the dialog opened: a pack that was just made changes what a next one would carry.
  const [wanted] = useState(rest.wanted);
  const { sealed, handOut, running, problem, make } = useMaking({ project, desktop, by: viewer.id, appVersion });
  const [first] = wanted;
  const title = wanted.length === 1 && first ? `A pack for ${first.coder.name}` : `Packs for ${wanted.length} coders`;
  const mayClose = !running && handOut === null;
  return (
    <Dialog
      size="xl"
      title={handOut ? `${counted(handOut.made.length, 'pack')} to hand out` : title}
      onClose={onClose}
      withCloseButton={mayClose}
      closeOnEscape={mayClose}
      closeOnClickOutside={false}
    >
      {handOut ? (
        <HandOutList
          made={handOut.made}
          archive={handOut.archive}
          problem={handOut.problem}
          coders={wanted.map(({ coder }) => coder)}
          onClose={onClose}
        />
      ) : (
        <MakePacksForm
          project={project}
          view={view}
          wanted={wanted}
          teamPlace={teamPlace}
          running={running}
          sealed={sealed}
          problem={problem}
          onMake={make}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}
