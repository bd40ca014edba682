import type { ProjectState } from '../../../coding/dataset.ts';
import type { Intake } from '../../../coding/intake.ts';
import { withOwnHash } from '../../../coding/merging/lineage.ts';
import type { HashedSheet } from '../../../coding/merging/merge-plan.ts';
import { recordKeys } from '../../../coding/record-keys.ts';

/**
 * Notes in each sheet's lineage that this version of it leaves the machine; `null` if all are noted already. It has to be on the
 * disk before the pack is: a pack that is out and not noted would make a fork of the next one. The act tells of no pack: that is
 * noted when it is saved. A sheet that has changed since it was hashed throws a `RangeError`.
 */
export function markReturned(state: ProjectState, hashed: readonly HashedSheet[], by: string): Intake | null {
  const versions = new Map(hashed.map((version) => [recordKeys.sheets(version.sheet), version]));
  let marks = 0;
  const sheets = state.sheets.map((sheet) => {
    const version = versions.get(recordKeys.sheets(sheet));
    if (!version) return sheet;
    if (version.sheet.revision !== sheet.revision) {
      throw new RangeError(`The sheet of ${sheet.narrativeId} has changed since it was hashed`);
    }
    const lineage = withOwnHash({ sheet, hash: version.hash });
    if (lineage === sheet.lineage) return sheet;
    marks += 1;
    return { ...sheet, lineage, revision: sheet.revision + 1 };
  });
  if (marks === 0) return null;
  return {
    act: { coderId: by, scope: 'project', label: 'make_return_pack', entries: [] },
    state: { ...state, sheets },
    texts: [],
    received: [],
  };
}
