import {
  changeProjectProtection,
  makeRecoveryCode,
  placeRecoveryCode,
} from '../../../../renderer/storage/protect-project.ts';
import { created, opened, thisMachine } from '../projects.ts';
import type { Known } from '../wire.ts';
import type { Run } from './whole-projects.ts';

/** The project with a passphrase, and what that is now. */
let current: Known['locked'] = null;

/** Another passphrase for a project that has one; that project is made if there is none. */
export async function passphrase({ locked }: Known, run: Run): Promise<void> {
  const { id, passphrase: now } = current ?? locked ?? (await makeLocked());
  const next = `words ${crypto.randomUUID()}`;
  await window.tell({ type: 'rewraps', id, passphrase: next });
  const moments = await run(async () => {
    const problem = await changeProjectProtection(
      id,
      { kind: 'passphrase', passphrase: now },
      { kind: 'passphrase', passphrase: next },
    );
    if (problem) throw new Error(problem.problem.code);
  });
  current = { id, passphrase: next };
  await window.tell({ type: 'rewrapped', id, passphrase: next, moments });
}

async function makeLocked() {
  const first = `words ${crypto.randomUUID()}`;
  const { id, key, recoveryCode } = await created('Locked', { kind: 'passphrase', passphrase: first });
  const project = await opened(id, key);
  const dataset = await project.dataset();
  await project.close();
  await window.tell({ type: 'settled', id, dataset, moments: 0 });
  await window.tell({ type: 'rewrapped', id, passphrase: first, moments: 0 });
  await window.tell({ type: 'renewed', id, code: recoveryCode, moments: 0 });
  return { id, passphrase: first };
}

/** Another recovery code for the project that is coded: its owner holds it, and confirms that, before it is put in place. */
export async function recoveryCode({ main }: Known, run: Run): Promise<void> {
  const next = await makeRecoveryCode(main, thisMachine);
  if ('problem' in next) throw new Error(next.problem.code);
  await window.tell({ type: 'renews', id: main, code: next.recoveryCode });
  const moments = await run(() => placeRecoveryCode(main, next));
  await window.tell({ type: 'renewed', id: main, code: next.recoveryCode, moments });
}
