import { useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { type OpenedPack, openPack } from '../../storage/open-pack.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { RegisteredProject } from '../../storage/project-registry.ts';
import { openSealedPack, type SealedPack } from '../../storage/sealed-pack.ts';
import { PackPassphraseForm } from '../../ui/pack-passphrase-form.tsx';
import { packRefusalSentence } from '../../words/pack-refusal.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { type Beginning, BeginPages } from './begin-pages.tsx';
import { FoundPack } from './found-pack.tsx';
import { labelOfPack } from './free-label.ts';
import { made } from './made-project.ts';
import { PageHeading } from './page-heading.tsx';
import { type ReadPack, withProjectsHere } from './with-projects-here.ts';

interface PackPagesProps {
  readonly sealed: SealedPack;
  /** The labels of the projects on this computer. */
  readonly known: readonly string[];
  readonly desktop: Desktop;
  readonly onOpened: (project: OpenProject, coderId: string | null) => void;
  /** The pack's project is here already: it is to be unlocked, and takes the pack in. */
  readonly onUpdate: (entry: RegisteredProject, pack: OpenedPack) => void;
  readonly onBack: () => void;
}

/** From a chosen coding pack to a coder's project: the pack's passphrase, what it holds, how the project is protected. */
export function PackPages({ sealed, known, desktop, onOpened, onUpdate, onBack }: PackPagesProps) {
  const [read, setRead] = useState<ReadPack | null>(null);
  const [taken, setTaken] = useState(false);
  if (!read)
    return (
      <PackPassphraseForm
        heading={
          <PageHeading part="Open a coding pack" title={sealed.name}>
            The lead of your study made it for you, and told you its passphrase by another way than the file came.
          </PageHeading>
        }
        onOpen={async (passphrase) => {
          const opened = await openSealedPack(sealed, passphrase);
          if ('refused' in opened) return packRefusalSentence(opened.refused);
          setRead(await withProjectsHere(opened));
          return null;
        }}
        onBack={onBack}
        sentenceFor={storageSentence}
      />
    );
  if (!taken)
    return (
      <FoundPack
        read={read}
        now={Date.now()}
        onTake={() => setTaken(true)}
        onUpdate={(entry) => onUpdate(entry, read)}
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

/** Who codes stands in the pack: nobody is asked. */
function beginningOf(read: ReadPack, known: readonly string[]): Beginning {
  const { coder, project } = read.pack;
  const label = labelOfPack(project.label, known);
  return {
    part: `A coding pack becomes a project: ${label}`,
    title: 'How it is protected on this computer',
    reason:
      'Choose a passphrase of your own, which nobody else knows. It is another thing than the passphrase of the pack, which you do not need again.',
    label,
    submitLabel: 'Make the project',
    make: async (protection) => made(await openPack(read, label, protection)),
    coderOf: () => coder.id,
  };
}
