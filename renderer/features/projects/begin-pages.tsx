import { useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { noteCode } from '../../storage/project-registry.ts';
import type { Protection, VaultKey } from '../../storage/vault/vault.ts';
import { ProtectionPage } from './protection-page.tsx';
import { RecoveryCodePage } from './recovery-code-page.tsx';
import { openedProject } from './way-in.ts';

/** A project that is about to be made, sealed, or taken from a copy: all it lacks is a protection. */
export interface Beginning {
  /** What it is a part of, above the title. */
  readonly part: string;
  readonly title: string;
  /** Why a protection is asked for. */
  readonly reason: string;
  readonly label: string;
  readonly submitLabel: string;
  /** What must be known of the recovery code, as a sentence. */
  readonly codeRemark?: string;
  /** The passphrase that can be kept, and whose it is. */
  readonly kept?: { readonly passphrase: string; readonly of: string };
  /** Throws a `StorageError` if it cannot be made. */
  readonly make: (
    protection: Protection,
  ) => Promise<{ readonly id: string; readonly key: VaultKey; readonly recoveryCode: string }>;
  /** Who codes first; `null`: the app asks. */
  readonly coderOf: (project: OpenProject) => string | null;
}

interface BeginPagesProps {
  readonly beginning: Beginning;
  readonly desktop: Desktop;
  readonly onOpened: (project: OpenProject, coderId: string | null) => void;
  readonly onBack: () => void;
}

interface Made {
  readonly id: string;
  readonly key: VaultKey;
  readonly recoveryCode: string;
  readonly hasPassphrase: boolean;
  readonly at: number;
}

/** The last two steps to every project: how it is protected, and its recovery code; then it opens. */
export function BeginPages({ beginning, desktop, onOpened, onBack }: BeginPagesProps) {
  const [made, setMade] = useState<Made | null>(null);
  if (made)
    return (
      <RecoveryCodePage
        label={beginning.label}
        code={made.recoveryCode}
        madeAt={made.at}
        hasPassphrase={made.hasPassphrase}
        {...(beginning.codeRemark ? { remark: beginning.codeRemark } : {})}
        onKept={async () => {
          await noteCode(made.id, { isCodeUnconfirmed: false });
          const project = await openedProject(made.id, made.key);
          onOpened(project, beginning.coderOf(project));
        }}
      />
    );
  return (
    <ProtectionPage
      part={beginning.part}
      title={beginning.title}
      desktop={desktop}
      submitLabel={beginning.submitLabel}
      onProtect={async (protection) => {
        const hasPassphrase = protection.kind === 'passphrase';
        const begun = await beginning.make(protection);
        await noteCode(begun.id, { isCodeUnconfirmed: true });
        setMade({ ...begun, hasPassphrase, at: Date.now() });
      }}
      onBack={onBack}
      {...(beginning.kept ? { kept: beginning.kept } : {})}
    >
      {beginning.reason}
    </ProtectionPage>
  );
}
