import { Caution } from './caution.tsx';

/** Where the key of a project without a passphrase lies: with the operating system, or in the program's own files. */
export type KeyPlace = 'system' | 'profile';

const sentences: Readonly<Record<KeyPlace, string>> = {
  system:
    'The key lies with this computer’s system. Whoever can sign in to this computer as you can read every narrative.',
  profile:
    'The key lies on this disk beside the project. Whoever can read the disk, for example of a stolen laptop or in a backup of it, can read every narrative.',
};

/** What it means to keep a project without a passphrase. `null`: it is not known yet where the key will lie. */
export function NoPassphraseCaution({ keyPlace }: { readonly keyPlace: KeyPlace | null }) {
  return (
    <Caution title="Not protected against theft">
      {keyPlace === null ? 'Looking where this computer can keep the key …' : sentences[keyPlace]} Choose this only if
      your ethics approval allows it.
    </Caution>
  );
}
