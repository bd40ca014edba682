import { useCallback, useEffect, useState } from 'react';
import type { OpenProject } from './open-project.ts';
import { problemOfError, type StorageProblem } from './storage-problem.ts';
import type { Vault } from './vault/vault.ts';

/** The ways into a project as they were read last. Both `null` while they are being read for the first time. */
export interface VaultReading {
  readonly vault: Vault | null;
  readonly problem: StorageProblem | null;
  /** Reads them again, after they were changed. */
  readonly readAgain: () => void;
}

/** The ways in that an open project has now. An error that storage does not know is thrown while rendering. */
export function useVault(project: OpenProject): VaultReading {
  const [read, setRead] = useState<() => Pick<VaultReading, 'vault' | 'problem'>>(() => nothingYet);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn says when, not what.
  useEffect(() => {
    let over = false;
    const show = (answer: () => Pick<VaultReading, 'vault' | 'problem'>) => {
      if (!over) setRead(() => answer);
    };
    project.vault().then(
      (vault) => show(() => ({ vault, problem: null })),
      (error: unknown) => show(() => ({ vault: null, problem: problemOfError(error, project.id, 'read_failed') })),
    );
    return () => {
      over = true;
    };
  }, [project, turn]);
  const readAgain = useCallback(() => setTurn((before) => before + 1), []);
  return { ...read(), readAgain };
}

function nothingYet() {
  return { vault: null, problem: null };
}
