import type { Coding } from '../../../../../renderer/domain/coding/coding.ts';
import type { Decision } from '../../../../../renderer/domain/coding/decision.ts';
import { noon } from './project.ts';

/** Ada's ruling on `safety` of narrative n1: outside any round, for nothing, over a span of 0 to 10 and of nobody's coding. */
export function rulingOf(fields: Partial<Decision> & { readonly id: string }): Decision {
  return {
    roundId: null,
    narrativeId: 'n1',
    schemeId: 'seven_outcomes',
    codeIds: ['safety'],
    start: 0,
    end: 10,
    subjects: ['missed'],
    from: [],
    ruling: 'nothing',
    consensus: [],
    by: 'a',
    at: noon,
    ...fields,
  };
}

/** A coder's side of it, by the first revision of the sheet. */
export function heard(coderId: string, ...codings: readonly Coding[]) {
  return { coderId, sheetRevision: 1, codings };
}
