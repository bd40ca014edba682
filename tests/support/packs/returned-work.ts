import { DEFAULT_SCHEME_ID } from '../../../codebook/built-in-schemes.ts';
import type { Change } from '../../../renderer/domain/coding/change.ts';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import { markReturned } from '../../../renderer/domain/exchange/pack/contents/mark-returned.ts';
import { projectFromPack } from '../../../renderer/domain/exchange/pack/contents/project-from-pack.ts';
import { returnPackOf } from '../../../renderer/domain/exchange/pack/contents/return-pack-of.ts';
import type { CodingPack, ReturnPack } from '../../../renderer/domain/exchange/pack/pack.ts';
import { hashedSheets } from '../../../renderer/domain/exchange/pack/sheet-hash.ts';
import { writePack } from '../../../renderer/domain/exchange/pack/write-pack.ts';

/** What a coder does in their own copy, and when: milliseconds since 1970, UTC. */
export interface CodersWork {
  readonly copyId: string;
  /** Each on the first word of every narrative. */
  readonly codeIds: readonly string[];
  readonly at: number;
}

/** A coder opens the pack in a copy of their own and finishes every narrative in it with these codes. */
export function workedOn(pack: CodingPack, { copyId, codeIds, at }: CodersWork): Dataset {
  const project = projectFromPack(pack, { copyId, at, fileName: 'pack.age' });
  const sheets = project.narratives.map(({ id, text }): Sheet => {
    const end = text.indexOf(' ');
    return {
      ...{
        narrativeId: id,
        coderId: pack.coder.id,
        copyId,
        state: 'finished',
        finishedUnder: { [DEFAULT_SCHEME_ID]: 1 },
      },
      codings: codeIds.map((codeId) => ({
        ...{ id: `${id}-${copyId}-${codeId}`, schemeId: DEFAULT_SCHEME_ID, codeId, start: 0, end, origin: 'manual' },
        ...{ codebookRevision: 1, createdAt: at, updatedAt: at },
      })),
      ...{ reopenings: [], revision: 2, lineage: [] },
    };
  });
  const changes = sheets.map(({ narrativeId, coderId, codings }, index): Change => {
    const added = codings.map((coding) => ({
      ...{ table: 'codings' as const, narrativeId, coderId, id: coding.id, before: null, after: coding },
    }));
    return { seq: index + 2, copyId, at, coderId, scope: { narrativeId, coderId }, label: 'add_code', entries: added };
  });
  return { ...project, sheets, changes: [...project.changes, ...changes] };
}

/** The return that the coder makes of their project. `whole`: with what a lead who lost everything needs. */
export async function returnOf(project: Dataset, id: string, madeAt: number, whole = false): Promise<ReturnPack> {
  const coderId = project.sheets[0]?.coderId ?? '';
  const heads = project.narratives.map(({ text: _text, ...head }) => ({ ...head, words: 1 }));
  const state = { ...project, narratives: heads };
  const marked = markReturned(state, await hashedSheets(project.sheets), coderId)?.state ?? state;
  return returnPackOf({ ...project, sheets: marked.sheets }, coderId, { id, madeAt, appVersion: '0.1.0' }, whole);
}

/** The bytes of a return, sealed for the lead's key. */
export function sealedReturn(pack: ReturnPack, recipient: string): Promise<Uint8Array<ArrayBuffer>> {
  return writePack(pack, { kind: 'return', recipient });
}
