import type { RegisteredProject } from '../../storage/project-registry.ts';
import { upgradeProject } from '../../storage/upgrade-project.ts';
import type { Beginning } from './begin-pages.tsx';
import { made } from './made-project.ts';

/** The sealing of a project that was made before projects were sealed. */
export function upgradeOf({ id, label }: RegisteredProject): Beginning {
  return {
    part: label,
    title: 'How it is protected from now on',
    reason:
      'This project was made before projects were encrypted. Choose how to protect it: then it is encrypted as a whole and opens. Nothing in it changes, and should anything go wrong, it stays as it is.',
    label,
    submitLabel: 'Encrypt and open',
    make: async (protection) => ({ id, ...made(await upgradeProject(id, protection)) }),
    coderOf: () => null,
  };
}
