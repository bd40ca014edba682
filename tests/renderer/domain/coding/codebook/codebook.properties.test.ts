import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Code, parseScheme, type Scheme } from '../../../../../codebook/scheme.ts';
import {
  addCode,
  archiveCode,
  bringBackCode,
  changeCode,
  type DraftCodes,
  isNewCode,
  mergeCode,
  removeNewCode,
  splitCode,
} from '../../../../../renderer/domain/coding/codebook/draft-edits.ts';
import { nextRevision } from '../../../../../renderer/domain/coding/codebook/next-revision.ts';
import { worklist } from '../../../../../renderer/domain/coding/codebook/worklist.ts';
import { finishSheet, reopenSheet } from '../../../../../renderer/domain/coding/finish-sheet.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { ada, codebook, sheet } from '../../../../support/study.ts';

const kinds = [
  'add',
  'rename',
  'redefine',
  'key',
  'parent',
  'archive',
  'merge',
  'split',
  'back',
  'remove',
  'save',
] as const;
const edits = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(40), to: fc.nat(40), word: fc.string({ maxLength: 30 }) }),
  {
    maxLength: 30,
  },
);
type Edit = { readonly kind: (typeof kinds)[number]; readonly at: number; readonly to: number; readonly word: string };

/** Names as odd as people's, never twice the same in one run, and the same in every run of the same edits. */
let named = 0;
function name(word: string): string {
  named += 1;
  return `${word.replace(/[^\p{L}\p{N} ]/gu, '')} ${named}`;
}

function edited(codes: DraftCodes, edit: Edit): DraftCodes {
  const inUse = codes.filter((code) => !code.archived);
  const pick = (list: readonly Code[], at: number) => list[at % Math.max(1, list.length)];
  const code = pick(inUse, edit.at);
  const other = pick(inUse, edit.to);
  if (!code) return codes;
  const nameAll = (draft: DraftCodes) =>
    draft
      .filter((one) => one.name === '')
      .reduce((all, one) => changeCode(all, one.id, { name: name(edit.word), definition: 'Words.' }), draft);
  switch (edit.kind) {
    case 'add':
      return nameAll(addCode(codes).codes);
    case 'rename':
      return changeCode(codes, code.id, { name: name(edit.word) });
    case 'redefine':
      return changeCode(codes, code.id, { definition: name(edit.word), exclude: ['', ' Not this. '] });
    case 'key': {
      const key = String(1 + (edit.to % 9));
      return changeCode(codes, code.id, { key: codes.some((one) => one.key === key) ? null : key });
    }
    case 'parent':
      return changeCode(codes, code.id, {
        parent:
          other && other.id !== code.id && !other.parent && !codes.some(({ parent }) => parent === code.id)
            ? other.id
            : null,
      });
    case 'archive':
      return inUse.length > 1 && !isNewCode(code) ? archiveCode(codes, code.id) : codes;
    case 'merge':
      return other && other.id !== code.id && !isNewCode(code) ? mergeCode(codes, code.id, other.id) : codes;
    case 'split':
      return isNewCode(code) ? codes : nameAll(splitCode(codes, code.id, 2 + (edit.to % 2)).codes);
    case 'back': {
      const archived = pick(
        codes.filter((one) => one.archived),
        edit.at,
      );
      return archived ? bringBackCode(codes, archived.id) : codes;
    }
    case 'remove':
      return isNewCode(code) && inUse.length > 1 ? removeNewCode(codes, code.id) : codes;
    case 'save':
      return codes;
  }
}

/** Every revision that the edits lead to, the first included. */
function revisionsOf(sequence: readonly Edit[]): Scheme[] {
  named = 0;
  const schemes = [codebook()];
  let codes: DraftCodes = codebook().codes;
  for (const edit of [...sequence, { kind: 'save', at: 0, to: 0, word: '' } as const]) {
    codes = edited(codes, edit);
    if (edit.kind !== 'save') continue;
    const made = nextRevision(schemes.at(-1) ?? codebook(), codes);
    if (!('scheme' in made)) throw new Error(`${made.problem.code} at ${made.problem.place}`);
    schemes.push(made.scheme);
    codes = made.scheme.codes;
  }
  return schemes;
}

describe('any sequence of edits', () => {
  it('gives revisions that a codebook file may hold, in which no id goes or comes to mean another code', () => {
    fc.assert(
      fc.property(edits, (sequence) => {
        const schemes = revisionsOf(sequence);
        for (const [index, scheme] of schemes.entries()) {
          expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual({ scheme });
          const before = schemes[index - 1]?.codes.map(({ id }) => id) ?? [];
          const ids = scheme.codes.map(({ id }) => id);
          expect(ids.filter((id) => before.includes(id)).toSorted()).toEqual(before.toSorted());
          expect(scheme.revision).toBe(index + 1);
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  it('leaves nothing on the worklist once every sheet is finished under the newest revision', () => {
    fc.assert(
      fc.property(edits, (sequence) => {
        const schemes = revisionsOf(sequence);
        const details = { schemes, activeSchemeId: codebook().id };
        const sheets = [sheet('n1', ada, ['safety', 'voice']), sheet('n2', ada, ['rights'], 'in_progress')];
        const done = sheets.map((one): Sheet => {
          const reopened = reopenSheet(one, { at: 1, othersVisible: false });
          const open: Sheet = { ...one, ...faceOf(reopened) };
          return { ...open, ...faceOf(finishSheet(open, details)) };
        });
        expect(worklist(done, schemes, codebook().id)).toEqual([]);
      }),
      { numRuns: propertyRuns },
    );
  });
});

function faceOf(act: ReturnType<typeof finishSheet>): Partial<Sheet> {
  const entry = act?.entries[0];
  return entry?.table === 'sheets' && entry.after ? entry.after : {};
}
