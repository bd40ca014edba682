import { type ReactNode, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { RegisteredProject } from '../../storage/project-registry.ts';
import { changeProjectProtection } from '../../storage/protect-project.ts';
import { unlockProject } from '../../storage/unlock-project.ts';
import type { Protection, VaultKey } from '../../storage/vault/vault.ts';
import type { ProtectionChange } from '../../words/protection-notes.ts';
import { vaultProblemSentence } from '../../words/vault-problems.ts';
import { ProtectionPage } from './protection-page.tsx';
import { type TypedOpener, UnlockForm } from './unlock-form.tsx';
import { openedProject } from './way-in.ts';

interface UnlockPageProps {
  readonly entry: RegisteredProject;
  readonly desktop: Desktop;
  readonly heading: ReactNode;
  readonly backLabel: string;
  /** `change`: what whoever came by the recovery code changed; `null` if nothing was. */
  readonly onOpened: (project: OpenProject, change: ProtectionChange | null) => void;
  readonly onBack: () => void;
}

/** Lets somebody into a listed project. Whoever came by the recovery code is offered a new passphrase first. */
export function UnlockPage({ entry, desktop, heading, backLabel, onOpened, onBack }: UnlockPageProps) {
  const [recovered, setRecovered] = useState<{ readonly key: VaultKey; readonly opener: TypedOpener } | null>(null);
  const open = async (key: VaultKey, change: ProtectionChange | null = null) =>
    onOpened(await openedProject(entry.id, key), change);
  const unlock = async (opener: TypedOpener): Promise<string | null> => {
    const unlocked = await unlockProject(entry.id, opener);
    if ('problem' in unlocked) return vaultProblemSentence(unlocked.problem);
    if (opener.kind === 'recovery_code') setRecovered({ key: unlocked.key, opener });
    else await open(unlocked.key);
    return null;
  };
  if (!recovered)
    return (
      <UnlockForm
        heading={heading}
        hasPassphrase={Boolean(entry.keys?.hasPassphrase)}
        backLabel={backLabel}
        onOpen={unlock}
        onBack={onBack}
      />
    );
  const protect = async (protection: Protection) => {
    const refusal = await changeProjectProtection(entry.id, recovered.opener, protection);
    if (refusal) throw new Error(`The way that has just opened the project opens it no more: ${refusal.problem.code}`);
    await open(recovered.key, protection.kind === 'passphrase' ? 'set_by_code' : 'removed_by_code');
  };
  return (
    <ProtectionPage
      part={entry.label}
      title="The recovery code fits"
      desktop={desktop}
      {...(entry.keys?.hasPassphrase ? { passphraseLabel: 'New passphrase' } : {})}
      submitLabel="Set and open"
      backLabel="Open without a change"
      onProtect={protect}
      onBack={() => open(recovered.key)}
    >
      Choose how the project is protected from now on. The recovery code stays as it is.
    </ProtectionPage>
  );
}
