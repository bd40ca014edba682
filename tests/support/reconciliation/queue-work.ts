import fc from 'fast-check';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { Act } from '../../../renderer/domain/coding/change.ts';
import type { Coding } from '../../../renderer/domain/coding/coding.ts';
import type { Decision } from '../../../renderer/domain/coding/decision.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import type { QueueWork } from '../../../renderer/domain/reconciliation/queue.ts';
import type { RulingMeta } from '../../../renderer/domain/reconciliation/ruling.ts';
import { codingOf, schemeOf, sheetWith, spanWithin } from '../sheets.ts';

export const scheme: Scheme = schemeOf();

/** A finished sheet of narrative n1, revision 1, finished under revision 1 of the scheme. */
export function finishedSheet(coderId: string, codings: readonly Coding[], fields: Partial<Sheet> = {}): Sheet {
  return sheetWith(codings, {
    coderId,
    state: 'finished',
    finishedUnder: { seven_outcomes: 1 },
    revision: 1,
    ...fields,
  });
}

/** Sheets of narratives n1 and n2 and coders A to D, to be settled by the first revision of the scheme with no tolerance. */
export function workOf(sheets: readonly Sheet[], fields: Partial<QueueWork> = {}): QueueWork {
  return {
    scheme,
    schemes: [scheme],
    sheets,
    narrativeIds: ['n1', 'n2'],
    coders: ['A', 'B', 'C', 'D'].map((id) => ({ id, name: id, initials: id, role: 'coder', active: true })),
    assignments: [],
    decisions: [],
    settings: { tolerance: 0 },
    ...fields,
  };
}

/** `A safety 0-10` is a coding of coder A with id `A safety 0-10`; a fourth word is its status. */
export function coded(...lines: readonly string[]): Sheet[] {
  const codings = lines.map((line) => {
    const [coderId = '', codeId = '', place = '', status] = line.split(' ');
    const [start = 0, end = 0] = place.split('-').map(Number);
    return {
      coderId,
      coding: codeId === '' ? null : codingOf({ id: line, codeId, start, end, ...(status ? { status } : {}) }),
    };
  });
  return [...new Set(codings.map(({ coderId }) => coderId))].map((id) =>
    finishedSheet(
      id,
      codings.flatMap(({ coderId, coding }) => (coderId === id && coding ? [coding] : [])),
    ),
  );
}

/** Lead L at time 9000, outside any round, with ids 1, 2, 3 … behind `name`. */
export function rulingMeta(name = 'new', fields: Partial<RulingMeta> = {}): RulingMeta {
  let count = 0;
  return { by: 'L', at: 9000, roundId: null, scheme, newId: () => `${name}${++count}`, ...fields };
}

/** The decisions after an act, in the order in which they were first made. */
export function decisionsAfter(decisions: readonly Decision[], act: Act | null): Decision[] {
  const all = new Map(decisions.map((decision) => [decision.id, decision]));
  for (const entry of act?.entries ?? []) {
    if (entry.table !== 'decisions') continue;
    if (entry.after) all.set(entry.id, entry.after);
    else all.delete(entry.id);
  }
  return [...all.values()];
}

/** Up to five codings on a text of 40 units, of four codes and perhaps a status; ids begin with the coder's. */
export function someCodings(coderId: string): fc.Arbitrary<Coding[]> {
  const fields = fc.record({
    span: spanWithin(40),
    codeId: fc.constantFrom('safety', 'voice', 'rights'),
    status: fc.option(fc.constantFrom('achieved', 'unmet'), { nil: undefined }),
  });
  return fc
    .array(fields, { maxLength: 5 })
    .map((all) =>
      all.map(({ span, codeId, status }, place) =>
        codingOf({ id: `${coderId}${place}`, codeId, ...span, ...(status === undefined ? {} : { status }) }),
      ),
    );
}

/** Finished sheets of narrative n1 by as many coders, from A on. */
export function someSheets(coders: number): fc.Arbitrary<Sheet[]> {
  const ids = ['A', 'B', 'C', 'D'].slice(0, coders);
  return fc
    .tuple(...ids.map((id) => someCodings(id)))
    .map((all) => all.map((codings, place) => finishedSheet(ids[place] ?? '', codings)));
}
