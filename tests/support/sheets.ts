import fc from 'fast-check';
import type { Code, Scheme } from '../../codebook/scheme.ts';
import { applySheetEntries, type SheetEntry } from '../../renderer/domain/coding/apply-sheet-entries.ts';
import type { Act, Entry } from '../../renderer/domain/coding/change.ts';
import type { Coding } from '../../renderer/domain/coding/coding.ts';
import type { ProjectState } from '../../renderer/domain/coding/dataset.ts';
import { inverseAct } from '../../renderer/domain/coding/inverse-act.ts';
import type { Sheet } from '../../renderer/domain/coding/sheet.ts';
import type { Span } from '../../renderer/domain/text/span.ts';
import { tidySpan } from '../../renderer/domain/text/tidy-span.ts';
import { narrativeText } from './texts.ts';

/** A scheme of four codes and three statuses, revision 1 unless told otherwise. */
export function schemeOf(
  revision = 1,
  codeIds: readonly string[] = ['safety', 'voice', 'rights', 'inclusion'],
): Scheme {
  return {
    id: 'seven_outcomes',
    name: 'Seven outcomes',
    revision,
    source: 'Invented for tests.',
    statuses: ['achieved', 'partly', 'unmet'].map((id) => ({ id, name: id, definition: `Chosen when ${id}.` })),
    codes: codeIds.map(codeOf),
  };
}

function codeOf(id: string): Code {
  const lists = { include: [], exclude: [], examples: [], keywords: [], quoted: [] };
  return { id, name: id, definition: `About ${id}.`, colour: '#336699', underline: 'solid', ...lists };
}

/** A manual coding of the code `safety`, made at time 1000. */
export function codingOf(fields: Partial<Coding> & Span & { readonly id: string }): Coding {
  return {
    schemeId: 'seven_outcomes',
    codeId: 'safety',
    origin: 'manual',
    codebookRevision: 1,
    createdAt: 1000,
    updatedAt: 1000,
    ...fields,
  };
}

/** A sheet of coder `c1` for narrative `n1`: in progress if it has codings, otherwise not started. */
export function sheetWith(codings: readonly Coding[], fields: Partial<Sheet> = {}): Sheet {
  return {
    narrativeId: 'n1',
    coderId: 'c1',
    copyId: 'copy1',
    state: codings.length > 0 ? 'in_progress' : 'not_started',
    finishedUnder: {},
    codings,
    reopenings: [],
    revision: codings.length,
    lineage: [],
    ...fields,
  };
}

/** The sheet after the act, as storage will hold it. Throws if the act does not fit the sheet. */
export function sheetAfter(sheet: Sheet, act: Act, at = 5000): Sheet {
  return applied(sheet, act.entries, at);
}

/** The sheet after the act has been taken back. */
export function sheetAfterUndo(sheet: Sheet, act: Act, at = 6000): Sheet {
  const inverse = inverseAct({ ...act, seq: 1, copyId: sheet.copyId, at }, act.coderId);
  return applied(sheet, inverse.entries, at);
}

/** What a person sees of a sheet: everything but the bookkeeping (revision, `updatedAt`), codings by id. */
export function contentOf(sheet: Sheet): object {
  const { revision: _revision, codings, ...rest } = sheet;
  const plain = codings.map(({ updatedAt: _updatedAt, ...coding }) => coding);
  return { ...rest, codings: plain.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function applied(sheet: Sheet, entries: readonly Entry[], at: number): Sheet {
  const state: ProjectState = {
    project: {
      id: 'p1',
      label: 'Test',
      createdAt: 0,
      copyId: sheet.copyId,
      activeSchemeId: 'seven_outcomes',
      settings: { suggestions: 'never' },
    },
    schemes: [schemeOf()],
    coders: [],
    cases: [],
    narratives: [],
    sheets: [sheet],
    rounds: [],
    assignments: [],
    decisions: [],
    proposals: [],
    packs: [],
    packKeys: [],
    openings: [],
    withdrawals: [],
  };
  const sheetEntries = entries.filter(
    (entry): entry is SheetEntry => entry.table === 'codings' || entry.table === 'sheets',
  );
  const result = applySheetEntries(state, sheetEntries, { copyId: sheet.copyId, at });
  if ('problem' in result) throw new Error(`The act does not fit the sheet: ${JSON.stringify(result.problem)}`);
  const [after] = result.sheets;
  if (!after || result.sheets.length !== 1) throw new Error('The act wrote another sheet');
  return after;
}

/** A span of a text of that length (at least 1), never empty. */
export function spanWithin(length: number): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat({ max: length - 1 }), fc.nat({ max: length - 1 }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
}

/** A text and a sheet in progress on it, with up to twelve tidy codings, many of them overlapping or touching. Not empty of either. */
export function textAndSheet(): fc.Arbitrary<{ text: string; sheet: Sheet }> {
  return narrativeText()
    .filter((text) => text.trim() !== '')
    .chain((text) =>
      fc
        .array(codingFields(text.length), { minLength: 1, maxLength: 12 })
        .map((all) => ({ text, sheet: sheetWith(all.flatMap((fields, index) => tidyCoding(text, fields, index))) })),
    )
    .filter(({ sheet }) => sheet.codings.length > 0);
}

type CodingFields = Omit<Coding, 'id' | 'schemeId' | 'updatedAt'>;

function codingFields(length: number): fc.Arbitrary<CodingFields> {
  const optional = fc
    .record(
      {
        status: fc.constantFrom('achieved', 'partly', 'unmet'),
        memo: fc.constantFrom('Ask the lead.', 'See the last line.', 'Is it hers?'),
      },
      { requiredKeys: [] },
    )
    .chain((fields) =>
      fc.boolean().map((suggested) => ({
        ...fields,
        ...(suggested ? { origin: 'suggestion' as const, evidence: ['safe'] } : { origin: 'manual' as const }),
      })),
    );
  return fc
    .tuple(spanWithin(length), fc.constantFrom('safety', 'voice'), fc.nat({ max: 9 }), optional)
    .map(([span, codeId, minute, fields]) => ({
      ...span,
      codeId,
      codebookRevision: 1,
      createdAt: minute * 60,
      ...fields,
    }));
}

function tidyCoding(text: string, fields: CodingFields, index: number): Coding[] {
  const span = tidySpan(text, fields);
  if (!span) return [];
  return [{ ...fields, ...span, id: `k${index}`, schemeId: 'seven_outcomes', updatedAt: fields.createdAt }];
}
