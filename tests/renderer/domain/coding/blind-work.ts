import fc from 'fast-check';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import type { Coding } from '../../../../renderer/domain/coding/coding.ts';
import type { Opening } from '../../../../renderer/domain/coding/dataset.ts';
import type { Sheet, SheetState } from '../../../../renderer/domain/coding/sheet.ts';

/** A coded segment of five characters. */
export const coding = (id: string, codeId = 'safety', start = 0): Coding => ({
  id,
  schemeId: 'seven',
  codeId,
  start,
  end: start + 5,
  origin: 'manual',
  codebookRevision: 1,
  createdAt: 1,
  updatedAt: 1,
});

/** One coder's sheet. */
export const sheet = (
  narrativeId: string,
  coderId: string,
  state: SheetState,
  codings: readonly Coding[] = [],
): Sheet => ({
  narrativeId,
  coderId,
  copyId: 'copy',
  state,
  finishedUnder: state === 'finished' ? { seven: 1 } : {},
  codings,
  reopenings: [],
  revision: 1,
  lineage: [],
});

/** A lead's early opening. */
export const opening = (narrativeId: string, leadId: string): Opening => ({
  narrativeId,
  leadId,
  reason: 'ill',
  at: 1,
});

export const A = { id: 'a', role: 'coder' } as const;
export const B = { id: 'b', role: 'coder' } as const;
export const C = { id: 'c', role: 'coder' } as const;
export const lead = { id: 'lead', role: 'lead' } as const;

const ids = ['a', 'b', 'lead'] as const;
const narrativeIds = ['m', 'n'] as const;

/** Any coded segment. */
export const anyCoding = fc
  .record({ id: fc.string(), codeId: fc.constantFrom('safety', 'voice'), start: fc.nat(50) })
  .map(({ id, codeId, start }) => coding(id, codeId, start));
const anySheet = fc
  .record({
    narrativeId: fc.constantFrom(...narrativeIds),
    coderId: fc.constantFrom(...ids),
    state: fc.constantFrom<SheetState>('not_started', 'in_progress', 'finished'),
    codings: fc.array(anyCoding, { maxLength: 3 }),
  })
  .map((each) => sheet(each.narrativeId, each.coderId, each.state, each.codings));

/** Any work of two coders and a lead on two narratives, assigned and opened in any way. */
export const anyWork = fc.record({
  sheets: fc.uniqueArray(anySheet, { selector: (each) => `${each.narrativeId} ${each.coderId}` }),
  assignments: fc.array(
    fc.record({
      roundId: fc.constant('round'),
      narrativeId: fc.constantFrom(...narrativeIds),
      coderIds: fc.subarray([...ids]),
    }),
    { maxLength: 2 },
  ),
  openings: fc.array(
    fc.constantFrom(...narrativeIds).map((narrativeId) => opening(narrativeId, 'lead')),
    { maxLength: 2 },
  ),
});

/** Any of those, or a coder without work. */
export const anyViewer = fc.constantFrom<Pick<Coder, 'id' | 'role'>>(A, B, C, lead);
