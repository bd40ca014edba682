import type { PackKey } from '../../../domain/coding/pack-record.ts';
import type { OpenProject } from '../../../storage/open-project.ts';

/** The key that returns are sealed for from now on; made and kept if there is none yet. `by`: the lead. */
export async function currentKey(project: OpenProject, by: string): Promise<PackKey> {
  return project.state().packKeys.at(-1) ?? (await addKey(project, by, (keys) => keys.length === 0));
}

/** Makes another key, for which returns are sealed from now on. Those before it stay, and open what was sealed for them. */
export async function renewKey(project: OpenProject, by: string): Promise<PackKey> {
  return addKey(project, by, () => true);
}

/** The secret goes into no act: the journal tells only that a key was made. */
async function addKey(
  project: OpenProject,
  by: string,
  isWanted: (keys: readonly PackKey[]) => boolean,
): Promise<PackKey> {
  // The window opens without the age library, and loads it here.
  const { makePackKey } = await import('../../../domain/exchange/pack/pack-key.ts');
  const key = await makePackKey(Date.now());
  await project.takeIn((state) =>
    isWanted(state.packKeys)
      ? {
          act: { coderId: by, scope: 'project', label: 'make_pack_key', entries: [] },
          state: { ...state, packKeys: [...state.packKeys, key] },
          texts: [],
          received: [],
        }
      : null,
  );
  return project.state().packKeys.at(-1) ?? key;
}
