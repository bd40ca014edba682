import { useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Dataset } from '../../domain/coding/dataset.ts';
import { openCopy } from '../../storage/open-copy.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { type Beginning, BeginPages } from './begin-pages.tsx';
import { type ChosenCopy, openSealedCopy, type ReadCopy } from './choose-copy.ts';
import { dayWords } from './day-words.ts';
import { FoundCopy } from './found-copy.tsx';
import { labelOfCopy } from './free-label.ts';
import { made } from './made-project.ts';
import { PageHeading } from './page-heading.tsx';
import { UnlockForm } from './unlock-form.tsx';

interface CopyPagesProps {
  readonly copy: ChosenCopy;
  /** The labels of the projects on this computer. */
  readonly known: readonly string[];
  readonly desktop: Desktop;
  readonly onOpened: (project: OpenProject, coderId: string | null) => void;
  readonly onBack: () => void;
}

/** From a chosen copy or backup to a project: its passphrase, what it holds, how the project is protected. */
export function CopyPages({ copy, known, desktop, onOpened, onBack }: CopyPagesProps) {
  const [read, setRead] = useState<ReadCopy | null>(copy.kind === 'read' ? copy : null);
  const [taken, setTaken] = useState(false);
  if (!read)
    return copy.kind === 'sealed' ? (
      <UnlockForm
        heading={
          <PageHeading part="Open a copy or backup" title={copy.name}>
            Made {dayWords(copy.head.madeAt, Date.now())}. It opens with the passphrase or the recovery code that the
            project had then.
          </PageHeading>
        }
        hasPassphrase={copy.head.vault.passphrase !== null}
        backLabel="Back"
        onOpen={async (opener) => {
          const opened = await openSealedCopy(copy, opener);
          if ('sentence' in opened) return opened.sentence;
          setRead(opened);
          return null;
        }}
        onBack={onBack}
      />
    ) : null;
  if (!taken)
    return (
      <FoundCopy
        dataset={read.dataset}
        savedAt={read.savedAt}
        now={Date.now()}
        onTake={() => setTaken(true)}
        onBack={onBack}
      />
    );
  return (
    <BeginPages
      beginning={beginningOf(read, known)}
      desktop={desktop}
      onOpened={onOpened}
      onBack={() => setTaken(false)}
    />
  );
}

function beginningOf({ dataset, passphrase }: ReadCopy, known: readonly string[]): Beginning {
  const label = labelOfCopy(dataset.project.label, known);
  const copy: Dataset = { ...dataset, project: { ...dataset.project, label } };
  return {
    part: `A copy becomes a project: ${label}`,
    title: 'How it is protected on this computer',
    reason: 'The project here gets keys of its own: everything in it is encrypted, and the file stays as it is.',
    label,
    submitLabel: 'Make the project',
    codeRemark: 'A new code, for the project on this computer; the file keeps opening with its own.',
    ...(passphrase === null ? {} : { kept: { passphrase, of: 'the passphrase of the file' } }),
    make: async (protection) => made(await openCopy(copy, protection)),
    coderOf: () => null,
  };
}
