import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeProject } from '../../../renderer/domain/coding/change-project.ts';
import { createProject } from '../../../renderer/storage/create-project.ts';
import { deleteProject } from '../../../renderer/storage/delete-project.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { findProject, listProjects, noteCode } from '../../../renderer/storage/project-registry.ts';
import {
  changeProjectProtection,
  makeRecoveryCode,
  placeRecoveryCode,
} from '../../../renderer/storage/protect-project.ts';
import { unlockProject } from '../../../renderer/storage/unlock-project.ts';
import type { SealedFileFacts } from '../../../renderer/storage/vault/sealed-file.ts';
import type { KeyQuestion } from '../../../renderer/workers/derive-key.ts';
import { buckets } from '../../support/buckets-double.ts';
import {
  homesOnDisk,
  listedHomes,
  newProject,
  onThisMachine,
  opened,
  storageDouble,
  twoCodes,
} from '../../support/storage-double.ts';

// Node has no workers, and what a passphrase costs is shown in the vault's own tests: a quick hash stands in.
vi.mock('../../../renderer/workers/derive-key-in-worker.ts', () => ({
  deriveKeyInWorker: async ({ passphrase, salt }: KeyQuestion) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from([...passphrase, ...salt]))),
}));

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
});

afterEach(() => vi.restoreAllMocks());

const facts: SealedFileFacts = {
  madeAt: 1,
  appVersion: '0',
  reason: 'on_demand',
  projectId: 'p',
  copyId: 'c',
  label: 'Pilot',
  cases: 0,
  narratives: 0,
  codings: 0,
  coders: ['Asha Lead'],
  lastSeq: 1,
};
const content = () => new TextEncoder().encode('A copy of the project.');

describe('deleting a project', () => {
  it('is refused while a window has it open, and leaves everything', async () => {
    expect(await deleteProject(project.id, environment)).toEqual({
      problem: { code: 'open_elsewhere', place: 'Pilot' },
    });
    expect(await project.dataset()).toMatchObject({ project: { label: 'Pilot' } });
  });

  it('takes its entry, its ways in and its database, and no other project’s', async () => {
    const other = await newProject(environment);
    await project.close();
    expect(await deleteProject(project.id, environment)).toBeNull();
    expect(await listProjects(environment)).toMatchObject([{ id: other.id }]);
    expect(await homesOnDisk()).toEqual(await listedHomes());
    expect(await other.dataset()).toMatchObject({ project: { label: 'Pilot' } });
    expect(await deleteProject(project.id, environment)).toMatchObject({ problem: { code: 'not_found' } });
    await expect(unlockProject(project.id, onThisMachine)).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  it('leaves the project whole when the list cannot be written to', async () => {
    await project.close();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('refused', 'UnknownError');
    });
    expect(await deleteProject(project.id, environment)).toMatchObject({ problem: { code: 'write_failed' } });
    vi.restoreAllMocks();
    expect(await (await opened(project.id, environment)).dataset()).toMatchObject({ project: { label: 'Pilot' } });
  });

  it('is finished by the next listing when its window is killed in the middle', async () => {
    const homes = await homesOnDisk();
    await project.close();
    vi.spyOn(buckets(), 'delete').mockRejectedValue(new Error('killed'));
    expect(await deleteProject(project.id, environment)).toBeNull();
    vi.restoreAllMocks();
    expect(await homesOnDisk()).toEqual(homes);
    expect(await listProjects(environment)).toEqual([]);
    expect(await homesOnDisk()).toEqual([]);
  });
});

describe('the ways into a project', () => {
  it('change without a record being written again, while it is open', async () => {
    const before = await project.dataset();
    const first = { kind: 'passphrase', passphrase: 'four or more words' } as const;
    expect(await changeProjectProtection(project.id, onThisMachine, first, environment)).toBeNull();
    const machine = await unlockProject(project.id, onThisMachine);
    expect(machine).toMatchObject({ problem: { code: 'not_this_machine' } });
    expect((await project.vault()).passphrase).not.toBeNull();
    await project.close();
    const unlocked = await unlockProject(project.id, first);
    if ('problem' in unlocked) throw new Error(unlocked.problem.code);
    const result = await openProject(project.id, unlocked.key, environment);
    if ('problem' in result) throw new Error(result.problem.code);
    expect(await result.project.dataset()).toEqual(before);
  });

  it('stay as they are when the opener is wrong, and when the list cannot be written to', async () => {
    const vault = await project.vault();
    const wrong = { kind: 'recovery_code', code: 'nonsense' } as const;
    expect(await changeProjectProtection(project.id, wrong, onThisMachine, environment)).toMatchObject({
      problem: { code: 'mistyped_recovery_code' },
    });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('refused', 'QuotaExceededError');
    });
    const refused = changeProjectProtection(project.id, onThisMachine, onThisMachine, environment);
    await expect(refused).rejects.toMatchObject({ problem: { code: 'no_space' } });
    vi.restoreAllMocks();
    expect(await project.vault()).toEqual(vault);
  });

  describe('have one recovery code', () => {
    let made: { id: string; recoveryCode: string };
    beforeEach(async () => {
      const schemes = [twoCodes];
      const lead = { name: 'A', initials: 'A' };
      const newest = { label: 'Second', lead, schemes, activeSchemeId: twoCodes.id };
      const created = await createProject(newest, onThisMachine, environment);
      if ('problem' in created) throw new Error(created.problem.code);
      made = created;
    });
    const next = async () => {
      const code = await makeRecoveryCode(made.id, onThisMachine, environment);
      if ('problem' in code) throw new Error(code.problem.code);
      return code;
    };
    /** Which of the codes open the project. */
    const opening = async (...codes: readonly string[]) => {
      const answers = await Promise.all(
        codes.map((code) => unlockProject(made.id, { kind: 'recovery_code', code }).then((answer) => 'key' in answer)),
      );
      return codes.filter((_, index) => answers[index]);
    };

    it('the old one while the next is only shown, the next once it is put in place', async () => {
      await noteCode(made.id, { isCodeUnconfirmed: true, isNextCodeShown: true });
      const code = await next();
      expect(await opening(made.recoveryCode, code.recoveryCode)).toEqual([made.recoveryCode]);
      await placeRecoveryCode(made.id, code, environment);
      expect(await opening(made.recoveryCode, code.recoveryCode)).toEqual([code.recoveryCode]);
      const entry = await findProject(made.id);
      expect([entry?.isCodeUnconfirmed, entry?.isNextCodeShown]).toEqual([undefined, undefined]);
    });

    it('the old one when the disk refuses the next, which can be put in place once there is room', async () => {
      const code = await next();
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('refused', 'QuotaExceededError');
      });
      await expect(placeRecoveryCode(made.id, code, environment)).rejects.toMatchObject({
        problem: { code: 'no_space' },
      });
      vi.restoreAllMocks();
      expect(await opening(made.recoveryCode, code.recoveryCode)).toEqual([made.recoveryCode]);
      await placeRecoveryCode(made.id, code, environment);
      expect(await opening(made.recoveryCode, code.recoveryCode)).toEqual([code.recoveryCode]);
    });

    it('beside whatever passphrase another window has set since the code was shown', async () => {
      const code = await next();
      const first = { kind: 'passphrase', passphrase: 'words of another window' } as const;
      expect(await changeProjectProtection(made.id, onThisMachine, first, environment)).toBeNull();
      await placeRecoveryCode(made.id, code, environment);
      expect(await unlockProject(made.id, first)).toHaveProperty('key');
      expect(await opening(made.recoveryCode, code.recoveryCode)).toEqual([code.recoveryCode]);
    });
  });
});

describe('a sealed file of a project', () => {
  it('opens in it, tells its facts, and is of another key elsewhere', async () => {
    const file = await project.seal(content(), facts);
    expect(Buffer.from(file).toString('latin1')).not.toContain('Asha');
    expect(await project.sealedFacts(file)).toEqual(facts);
    expect(await project.unseal(file)).toEqual({ content: content(), facts });
    const other = await newProject(environment);
    expect(await other.unseal(file)).toMatchObject({ problem: { code: 'other_key' } });
  });

  it('made before the passphrase was changed still opens in the project itself', async () => {
    const file = await project.seal(content(), facts);
    await changeProjectProtection(
      project.id,
      onThisMachine,
      { kind: 'passphrase', passphrase: 'another one' },
      environment,
    );
    expect(await project.unseal(file)).toEqual({ content: content(), facts });
  });
});

describe('a list of projects that cannot be written to', () => {
  function refuse(): void {
    for (const way of ['put', 'add'] as const) {
      const write = IDBObjectStore.prototype[way];
      vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(function (this: IDBObjectStore, ...asked) {
        if (this.name === 'projects') throw new DOMException('refused', 'QuotaExceededError');
        return write.apply(this, asked);
      });
    }
  }

  it('keeps nobody from opening a project, nor an act from being saved; the next opening notes the label', async () => {
    await project.close();
    refuse();
    project = await opened(project.id, environment);
    const coderId = project.state().coders[0]?.id ?? '';
    expect(await project.act((state) => changeProject(state, coderId, { label: 'Renamed' }))).toMatchObject({ seq: 2 });
    vi.restoreAllMocks();
    expect(await findProject(project.id)).toMatchObject({ label: 'Pilot' });
    await project.close();
    await opened(project.id, environment);
    expect(await findProject(project.id)).toMatchObject({ label: 'Renamed' });
  });

  it('leaves nothing of a project that it cannot take in', async () => {
    const before = await homesOnDisk();
    refuse();
    const created = await createProject(
      { label: 'Second', lead: { name: 'A', initials: 'A' }, schemes: [twoCodes], activeSchemeId: twoCodes.id },
      onThisMachine,
      environment,
    );
    expect(created).toMatchObject({ problem: { code: 'no_space' } });
    expect(await homesOnDisk()).toEqual(before);
  });
});
