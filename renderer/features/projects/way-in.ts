import type { Desktop } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { openProject } from '../../storage/open-project-database.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import type { Opener, Protection, VaultKey } from '../../storage/vault/vault.ts';
import type { KeyPlace } from '../../ui/no-passphrase-caution.tsx';
import type { ProtectionChoice } from '../../ui/protection-draft.ts';

/** This machine, both as what protects a project without a passphrase and as what opens it. */
export function thisMachine(desktop: Desktop): (Opener & Protection) & { readonly kind: 'machine' } {
  return { kind: 'machine', keeper: { protect: desktop.protectKey, recover: desktop.recoverKey } };
}

/** A choice as storage takes it; `kept` is the passphrase that is there already. */
export function protectionOf(choice: ProtectionChoice, desktop: Desktop, kept: string | null): Protection {
  if (choice.kind === 'machine') return thisMachine(desktop);
  if (choice.kind === 'passphrase') return choice;
  if (kept === null) throw new Error('There is no passphrase to keep.');
  return { kind: 'passphrase', passphrase: kept };
}

/** Where this machine would keep the key of a project without a passphrase. */
export async function keyPlaceOf(desktop: Desktop): Promise<KeyPlace> {
  return (await desktop.protectKey(new Uint8Array(32))) ? 'system' : 'profile';
}

/** Opens a listed project with its key; throws the `StorageError` that kept it from opening. */
export async function openedProject(id: string, key: VaultKey): Promise<OpenProject> {
  const result = await openProject(id, key);
  if ('problem' in result) throw new StorageError(result.problem);
  return result.project;
}
