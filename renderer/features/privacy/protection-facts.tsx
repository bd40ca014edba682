import type { Desktop } from '../../desktop/desktop.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { NoPassphraseCaution } from '../../ui/no-passphrase-caution.tsx';
import { counted } from '../../words/counted.ts';
import { longDate } from '../../words/moment-words.ts';
import { encryptionWords, opensWithWords, type WaysIn } from '../../words/protection-words.ts';

interface ProtectionFactsProps {
  readonly desktopKind: Desktop['kind'];
  readonly ways: WaysIn;
  readonly lockAfterMinutes: number;
}

const bySystem: Readonly<Record<Desktop['kind'], string>> = {
  electron: 'when the computer goes to sleep; on Windows and macOS also when its screen is locked',
  browser: 'when the computer wakes from a sleep of some minutes; a browser is not told when the screen is locked',
};

/** How this project is protected now, and what locking does. */
export function ProtectionFacts({ desktopKind, ways, lockAfterMinutes }: ProtectionFactsProps) {
  const facts = [
    ...(ways.passphrase ? ([['Encryption', encryptionWords(ways)]] as const) : []),
    ['Opens', opensWithWords(ways)],
    [
      'Recovery code',
      `Made on ${longDate(ways.recovery.setAt)}. It opens the project, its backups and its copies on any computer. The program does not keep it.`,
    ],
    [
      'Locking',
      `By Ctrl+L (on a Mac Cmd+L), after ${counted(lockAfterMinutes, 'minute')} without a key or the mouse, and ${bySystem[desktopKind]}. It saves first, then takes the key, the texts and the screen out of memory.`,
    ],
    [
      'How',
      `Each record by itself with AES-256-GCM and a random key of this project. That key, in turn, ${wrappedBy(ways)} and with HKDF-SHA-256 from the recovery code.`,
    ],
  ] as const;
  return (
    <FormSection title="How this project is protected" note="As it is now. Change it under Settings.">
      {ways.machine ? <NoPassphraseCaution keyPlace={ways.machine.keptBy} /> : null}
      <FactList labelWidth="8rem" facts={facts} />
    </FormSection>
  );
}

function wrappedBy({ passphrase, machine }: WaysIn): string {
  if (passphrase) return 'with Argon2id (64 MiB, three passes) from the passphrase';
  return machine?.keptBy === 'system'
    ? 'with another that this computer’s system keeps'
    : 'with another that lies beside it';
}
