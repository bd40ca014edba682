import { useRef, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Opener, VaultProblem } from '../../storage/vault/vault.ts';
import { vaultProblemSentence } from '../../words/vault-problems.ts';

/** What is said of a field with nothing in it; this machine has no field. */
const nothingTyped: Readonly<Record<Opener['kind'], string | null>> = {
  passphrase: 'Type the passphrase that the project has now.',
  recovery_code: 'Type the recovery code.',
  machine: null,
};

/**
 * Holds what somebody offers to show that they may change how the project is protected: its passphrase, its recovery code,
 * or, where it has no passphrase, this machine. `hasPassphrase`: of the project as it is now.
 */
export function useOpener(hasPassphrase: boolean, desktop: Desktop) {
  const [way, setWay] = useState<Opener['kind']>(hasPassphrase ? 'passphrase' : 'machine');
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const returnToField = () => {
    field.current?.focus();
    field.current?.select();
  };
  const turn = (next: Opener['kind']) => {
    setWay(next);
    setTyped('');
  };
  return {
    way,
    typed,
    refusal,
    field,
    hasPassphrase,
    change: setTyped,
    choose: (next: Opener['kind']) => {
      turn(next);
      setRefusal(null);
    },
    /** What is offered; `null`, and a word about it, if nothing is typed yet. */
    offer: (): Opener | null => {
      const missing = typed.trim() === '' ? nothingTyped[way] : null;
      setRefusal(missing);
      if (missing !== null) {
        returnToField();
        return null;
      }
      if (way === 'passphrase') return { kind: way, passphrase: typed };
      if (way === 'recovery_code') return { kind: way, code: typed };
      return { kind: way, keeper: { protect: desktop.protectKey, recover: desktop.recoverKey } };
    },
    /** Says why the offer did not open. Where this machine cannot, the recovery code may. */
    refuse: (problem: VaultProblem) => {
      setRefusal(vaultProblemSentence(problem));
      if (way === 'machine') turn('recovery_code');
      else returnToField();
    },
  };
}
