import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../../renderer/domain/coding/change.ts';
import type { CodingPack, ReturnPack } from '../../../../../renderer/domain/exchange/pack/pack.ts';
import { readPackDocument } from '../../../../../renderer/domain/exchange/pack/read-pack.ts';
import {
  begun,
  ben,
  codingOf,
  codingPack,
  finished,
  marked,
  returnPack,
  wholeReturnPack,
} from '../../../../support/packs/packs.ts';
import { documentOf } from '../../../../support/packs/sealed.ts';

async function fault(pack: { readonly kind: 'coding' | 'return' }) {
  const result = await readPackDocument(documentOf(pack), pack.kind);
  return 'problem' in result ? `${result.problem.code} ${result.problem.place}` : null;
}

const faultOfCoding = (fields: object) => fault({ ...codingPack(), ...fields, kind: 'coding' });
const faultOfReturn = async (fields: object) => fault({ ...(await wholeReturnPack()), ...fields, kind: 'return' });

const { cases, narratives, assignments, rounds, schemes, project } = codingPack();
const [n1, n2] = narratives;
const [first] = assignments;
const [round] = rounds;

describe('the document of a pack', () => {
  it('gives the pack, of either kind, with all that it can hold', async () => {
    expect(await readPackDocument(documentOf(codingPack()), 'coding')).toEqual({ pack: codingPack() });
    for (const pack of [await returnPack(), await wholeReturnPack()]) {
      expect(await readPackDocument(documentOf(pack), 'return')).toEqual({ pack });
    }
  });

  it('may be laid out anew: only its content counts', async () => {
    const json = JSON.stringify(JSON.parse(new TextDecoder().decode(documentOf(codingPack()))), null, 2);
    expect(await readPackDocument(new TextEncoder().encode(`\n${json}\n\n`), 'coding')).toEqual({ pack: codingPack() });
  });

  it.each<[string, object, string]>([
    ['a key too many', { note: 'x' }, 'invalid_record note'],
    ['a key too few', { appVersion: undefined }, 'invalid_record appVersion'],
    [
      'which copy of the project it came from',
      { project: { ...project, copyId: 'x' } },
      'invalid_record project.copyId',
    ],
    ['a number that is not whole', { madeAt: 1.5 }, 'invalid_record madeAt'],
    ['a time beyond all time', { madeAt: 9e15 }, 'invalid_record madeAt'],
    ['text with a NUL', { coder: { ...ben, name: 'B\0' } }, 'invalid_record coder.name'],
    ['no scheme as it should be', { schemes: [{}] }, 'invalid_record schemes[0]'],
    ['a recipient that is none', { recipient: 'age1' }, 'invalid_record recipient'],
  ])('is not well formed with %s', async (_what, fields, expected) => {
    expect(await faultOfCoding(fields)).toBe(expected);
  });

  it('nested deeper than any pack is not built at all', async () => {
    const deep = new TextEncoder().encode(`{"format":"outcome-coder-pack","version":1,"x":${'['.repeat(5_000_000)}`);
    expect(await readPackDocument(deep, 'coding')).toEqual({
      problem: { code: 'invalid_record', place: 'the file', details: { reason: 'nested too deep' } },
    });
    expect(await faultOfCoding({ coder: { ...ben, name: `${'['.repeat(100)}"\\"[{` } })).toBeNull();
  });
});

describe('a document that would fill the memory', () => {
  it('is not built at all', async () => {
    const head = '{"format":"outcome-coder-pack","version":1,"cases":[';
    const many = new TextEncoder().encode(`${head}${'{},'.repeat(8_000_001)}{}]}`);
    expect(await readPackDocument(many, 'coding')).toEqual({
      problem: { code: 'invalid_record', place: 'the file', details: { reason: 'too many values' } },
    });
  });
});

describe('a coding pack contradicts itself', () => {
  it.each<[string, { readonly [Key in keyof CodingPack]?: unknown }, string]>([
    ['with a case twice', { cases: [...cases, cases[0]] }, 'repeated_id cases[2]'],
    ['with a narrative twice', { narratives: [n1, n2, n1] }, 'repeated_id narratives[2]'],
    ['with a revision twice', { schemes: [...schemes, schemes[1]] }, 'repeated_id schemes[2]'],
    ['with a round twice', { rounds: [round, round] }, 'repeated_id rounds[1]'],
    ['with an assignment twice', { assignments: [...assignments, first] }, 'repeated_id assignments[2]'],
    ['with a sheet twice', { sheets: [finished, finished] }, 'repeated_id sheets[1]'],
    [
      'with a coding twice',
      { sheets: [finished, { ...begun, codings: [codingOf('s1', 'safety', 0, 3)] }] },
      'repeated_id sheets[1].codings[0]',
    ],
    [
      'with a text that is withdrawn',
      { withdrawals: [{ caseHash: 'c'.repeat(64), narrativeIds: ['n2'], by: 'x', at: 0 }] },
      'repeated_id withdrawals[0]',
    ],
    ['with a narrative of no case', { cases: [cases[0]] }, 'unknown_reference narratives[1]'],
    ['with a sheet of no narrative', { sheets: [{ ...begun, narrativeId: 'n9' }] }, 'unknown_reference sheets[0]'],
    [
      'with a sheet finished under no revision',
      { sheets: [{ ...finished, finishedUnder: { outcomes: 9 } }] },
      'unknown_reference sheets[0]',
    ],
    [
      'with an assignment of no narrative',
      { assignments: [{ ...first, narrativeId: 'n9' }] },
      'unknown_reference assignments[0]',
    ],
    ['with an assignment of no round', { rounds: [] }, 'unknown_reference assignments[0]'],
    [
      'with no active codebook',
      { project: { ...project, activeSchemeId: 'x' } },
      'unknown_reference project.activeSchemeId',
    ],
    [
      'with a code that is in no codebook',
      { sheets: [{ ...begun, codings: [codingOf('s9', 'rights', 0, 3)] }] },
      'unknown_reference sheets[0].codings[0]',
    ],
    [
      'with another text than it says',
      { narratives: [n1, { ...n2, text: 'Nothing was said.' }] },
      'text_changed narratives[1]',
    ],
    [
      'with line ends that are not ours',
      { narratives: [n1, { ...n2, text: 'Nothing\r\nwas planned.' }] },
      'text_changed narratives[1]',
    ],
    [
      'with a span beyond the text',
      { sheets: [{ ...begun, codings: [codingOf('s9', 'voice', 0, 21)] }] },
      'span_outside_text sheets[0].codings[0]',
    ],
    [
      'with a span through an emoji',
      { sheets: [{ ...finished, codings: [codingOf('s9', 'voice', 0, 17)] }] },
      'span_outside_text sheets[0].codings[0]',
    ],
  ])('%s', async (_what, fields, expected) => {
    expect(await faultOfCoding(fields)).toBe(expected);
  });
});

describe("anyone else's work in a coding pack", () => {
  it.each<[string, { readonly [Key in keyof CodingPack]?: unknown }, string]>([
    ['a sheet', { sheets: [finished, { ...begun, coderId: 'coder-ada' }] }, 'others_work sheets[1]'],
    [
      'who else has the case',
      { assignments: [{ ...first, coderIds: [ben.id, 'coder-ada'] }] },
      'others_work assignments[0]',
    ],
    ['a case that is nobody’s', { assignments: [{ ...first, coderIds: [] }] }, 'others_work assignments[0]'],
    [
      'what agreement came of a round',
      { rounds: [{ ...round, agreement: { schemeId: 'outcomes', revision: 1, coderIds: [], figures: [] } }] },
      'others_work rounds[0]',
    ],
    [
      'how a round was drawn',
      {
        rounds: [
          {
            ...round,
            draw: { seed: 1, coderIds: [], overlap: { kind: 'all' }, codersEach: 2, rest: 'left', stratifiedBy: null },
          },
        ],
      },
      'others_work rounds[0]',
    ],
  ])('is found: %s', async (_what, fields, expected) => {
    expect(await faultOfCoding(fields)).toBe(expected);
  });
});

describe('a return pack', async () => {
  const { texts, sheets, changes, base } = await wholeReturnPack();
  const [act, undo] = changes;
  const withChange = (fields: Partial<Change>) => ({ changes: [{ ...act, ...fields }] });
  const othersScope = { narrativeId: 'n1', coderId: 'coder-ada' };
  const face = { state: 'in_progress', finishedUnder: {}, reopenings: [] } as const;
  const bareSpan = await marked({ ...begun, codings: [codingOf('s9', 'voice', 4, 4)] });

  it.each<[string, { readonly [Key in keyof ReturnPack]?: unknown }, string]>([
    ['a text twice', { texts: [...texts, texts[0]] }, 'repeated_id texts[2]'],
    ['a sheet twice', { sheets: [...sheets, sheets[0]] }, 'repeated_id sheets[2]'],
    [
      'a coding twice',
      { sheets: [sheets[0], await marked({ ...begun, codings: [codingOf('s2', 'voice', 0, 3)] })] },
      'repeated_id sheets[1]',
    ],
    [
      'a number of its journal twice',
      { changes: [act, undo, { ...undo, seq: act?.seq, undoes: 1 }] },
      'repeated_id changes[2]',
    ],
    ['a change that takes back a later one', withChange({ undoes: 2 }), 'invalid_record changes[0]'],
    ['a sheet of no text', { texts: [texts[0]] }, 'unknown_reference sheets[1]'],
    ['an empty span', { base: undefined, sheets: [bareSpan] }, 'span_outside_text sheets[0]'],
    ['a sheet that does not name its own version', { sheets: [finished] }, 'invalid_record sheets[0]'],
    [
      'a sheet of somebody else',
      { sheets: [await marked({ ...begun, coderId: 'coder-ada' })] },
      'others_work sheets[0]',
    ],
    ['a change by somebody else', withChange({ coderId: 'coder-ada' }), 'others_work changes[0]'],
    ["a change of somebody else's sheet", withChange({ scope: othersScope, entries: [] }), 'others_work changes[0]'],
    ['a change of the project', withChange({ scope: 'project', entries: [] }), 'others_work changes[0]'],
    ['a ruling', withChange({ scope: 'consensus', entries: [] }), 'others_work changes[0]'],
    [
      'an entry on another sheet',
      withChange({ entries: [{ table: 'sheets', ...othersScope, before: null, after: face }] }),
      'others_work changes[0]',
    ],
    [
      'an entry on another record',
      withChange({ entries: [{ table: 'cases', id: 'C1', change: 'added' }] }),
      'others_work changes[0]',
    ],
    ['the beginnings of another project', { projectId: 'project-2' }, 'unknown_reference base.project'],
    [
      'another text at its beginning',
      { texts: [texts[0], { id: 'n2', sha256: '0'.repeat(64) }] },
      'text_changed texts[1]',
    ],
    [
      "somebody else's cases at its beginning",
      { base: { ...base, assignments: [{ ...first, coderIds: ['coder-ada'] }] } },
      'others_work assignments[0]',
    ],
    [
      'a span beyond the text at its beginning',
      { sheets: [await marked({ ...begun, codings: [codingOf('s9', 'voice', 0, 21)] })] },
      'span_outside_text sheets[0].codings[0]',
    ],
  ])('contradicts itself with %s', async (_what, fields, expected) => {
    expect(await faultOfReturn(fields)).toBe(expected);
  });

  it('may hold no work yet, and changes whose content was erased', async () => {
    expect(await faultOfReturn({ sheets: [], texts: [], changes: [], base: undefined })).toBeNull();
    expect(await faultOfReturn(withChange({ entries: [] }))).toBeNull();
  });
});
