import { useState } from 'react';

/** What somebody has chosen to open a project with. `kept`: the passphrase that is there already. */
export type ProtectionChoice =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'machine' }
  | { readonly kind: 'kept' };

/** A choice while it is being made. */
export interface ProtectionDraft {
  readonly kind: ProtectionChoice['kind'];
  readonly passphrase: string;
  readonly repeated: string;
}

/** The fewest characters of a new passphrase. Length is what makes one hard to guess; nothing else is asked of it. */
export const shortestPassphrase = 12;

/** What keeps a draft from being a choice, per field, in sentences; both `null` if nothing does. */
export function draftFaults({ kind, passphrase, repeated }: ProtectionDraft) {
  if (kind !== 'passphrase') return { passphrase: null, repeated: null };
  const isShort = [...passphrase].length < shortestPassphrase || passphrase.trim() === '';
  return {
    passphrase: isShort ? `Use at least ${shortestPassphrase} characters, for example four unrelated words.` : null,
    repeated: isShort || repeated === passphrase ? null : 'The two are not the same. Type it again.',
  };
}

/** Holds a draft; `choice` answers with what was chosen, or `null` and shows what is missing. */
export function useProtectionDraft(first: ProtectionChoice['kind'] = 'passphrase') {
  const [draft, setDraft] = useState<ProtectionDraft>({ kind: first, passphrase: '', repeated: '' });
  const [tried, setTried] = useState(false);
  const found = draftFaults(draft);
  const choice = (): ProtectionChoice | null => {
    setTried(true);
    if (found.passphrase !== null || found.repeated !== null) return null;
    const { kind, passphrase } = draft;
    return kind === 'passphrase' ? { kind, passphrase } : { kind };
  };
  return {
    draft,
    change: (changes: Partial<ProtectionDraft>) => setDraft((now) => ({ ...now, ...changes })),
    faults: tried ? found : { passphrase: null, repeated: null },
    choice,
  };
}
