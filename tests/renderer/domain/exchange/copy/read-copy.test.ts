import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../../renderer/domain/coding/change.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import { readCopy } from '../../../../../renderer/domain/exchange/copy/read-copy.ts';
import { writeCopy } from '../../../../../renderer/domain/exchange/copy/write-copy.ts';
import { codingOn, noon, project, sheetBy } from '../support/project.ts';

const facts = { savedAt: noon, appVersion: '0.1.0' };
const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function change(seq: number, fields: Partial<Change> = {}): Change {
  return {
    seq,
    copyId: 'copy-1',
    at: noon,
    coderId: 'a',
    scope: 'project',
    label: 'change_settings',
    entries: [],
    ...fields,
  };
}

const { coders, narratives, openings, sheets } = project();
const [firstCoder] = coders;
const [, firstSheet] = sheets;
const [firstCoding] = firstSheet?.codings ?? [];
const settings = { suggestions: 'never' } as const;
const scope = { narrativeId: 'n1', coderId: 'a' };
const face = { state: 'in_progress', finishedUnder: {}, reopenings: [], memo: 'm', dismissed: ['safety@0-3'] } as const;

/** Everything that a record can hold, once. */
const full = project({
  project: { ...project().project, name: 'Children of the northern service, 2024' },
  cases: [
    ...project().cases.slice(0, 2),
    {
      id: 'C3',
      attributes: Object.fromEntries([
        ['constructor', 'x'],
        ['__proto__', 'y'],
      ]),
    },
  ],
  sheets: [
    ...sheets,
    sheetBy('b', 'n4', [], { ...face, reopenings: [{ at: noon, othersVisible: true }], lineage: ['abc'] }),
  ],
  assignments: [{ roundId: 'r1', narrativeId: 'n1', coderIds: ['a', 'b'] }],
  openings: [{ narrativeId: 'n1', leadId: 'a', reason: 'To train.', at: noon }],
  withdrawals: [{ caseHash: 'c'.repeat(64), narrativeIds: ['gone'], by: 'a', at: noon }],
  changes: [
    change(0, {
      label: 'create_project',
      entries: [{ table: 'project', before: null, after: { label: 'x', activeSchemeId: 'seven_outcomes', settings } }],
    }),
    change(1, { entries: [{ table: 'coders', id: 'a', before: null, after: firstCoder ?? null }] }),
    change(2, {
      label: 'import_narratives',
      entries: [
        { table: 'narratives', id: 'n1', caseId: 'C1', sha256: narratives[0]?.sha256 ?? '', change: 'added' },
        { table: 'cases', id: 'C1', change: 'added' },
      ],
    }),
    change(4, {
      scope,
      label: 'add_code',
      entries: [{ table: 'codings', ...scope, id: 's2', before: null, after: firstCoding ?? null }],
    }),
    change(5, {
      scope,
      label: 'add_code',
      undoes: 4,
      entries: [{ table: 'codings', ...scope, id: 's2', before: firstCoding ?? null, after: null }],
    }),
    change(6, {
      scope,
      label: 'finish_sheet',
      entries: [{ table: 'sheets', ...scope, before: face, after: { ...face, state: 'finished' } }],
    }),
    change(7, {
      label: 'open_early',
      note: 'To train.',
      entries: [{ table: 'openings', narrativeId: 'n1', leadId: 'a', before: null, after: openings[0] ?? null }],
    }),
  ],
});

/** A copy with a right hash over whatever body is given. */
function sealed(body: unknown, head: object = {}): Uint8Array {
  const sha256 = createHash('sha256').update(JSON.stringify(body), 'utf8').digest('hex');
  return encode(JSON.stringify({ format: 'outcome-coder-copy', version: 2, sha256, ...head, body }));
}

async function problemOf(bytes: Uint8Array) {
  const result = await readCopy(bytes);
  return 'problem' in result ? result.problem : null;
}

/** What is found in a copy of a dataset that has this in place of what it had. */
function problemWith(fields: { readonly [Key in keyof Dataset]?: unknown }) {
  return problemOf(sealed({ ...facts, dataset: { ...full, ...fields } }));
}

describe('a copy', () => {
  it('gives back the whole project, with every kind of record', async () => {
    expect(await readCopy(await writeCopy(full, facts))).toEqual({ dataset: full, ...facts });
  });

  it('gives back an empty project', async () => {
    const empty = project({ cases: [], narratives: [], sheets: [] });
    expect(await readCopy(await writeCopy(empty, facts))).toEqual({ dataset: empty, ...facts });
  });

  it('may be laid out anew: only its content counts', async () => {
    const pretty = JSON.stringify(JSON.parse(decode(await writeCopy(full, facts))), null, 2);
    expect(await readCopy(encode(pretty))).toEqual({ dataset: full, ...facts });
  });
});

describe('what is no whole copy', () => {
  it('another file', async () => {
    for (const other of ['', 'id,text\n1,a', '{}', '[]', 'null', '{"format":"something","version":1}']) {
      expect(await problemOf(encode(other))).toMatchObject({ code: 'not_a_copy' });
    }
  });

  it('a copy that was cut off anywhere', async () => {
    const bytes = await writeCopy(full, facts);
    for (const length of [60, 200, 5000, bytes.length - 1]) {
      expect(await problemOf(bytes.slice(0, length))).toMatchObject({ code: 'damaged' });
    }
  });

  it('a copy with one word changed', async () => {
    const altered = decode(await writeCopy(full, facts)).replace('She feels safe', 'She feels sad');
    expect(await problemOf(encode(altered))).toMatchObject({ code: 'damaged' });
  });

  it('nesting deeper than any stack', async () => {
    const depth = 200_000;
    const deep = `{"format":"outcome-coder-copy","version":1,"sha256":"x","body":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(await problemOf(encode(deep))).toMatchObject({ code: 'damaged' });
  });
});

describe('a whole copy that contradicts itself', () => {
  const coded = (fields: object) => [sheetBy('a', 'n1', [codingOn('s', 'safety', 3, 6, fields)])];
  const added = (coderId: string, fields: object) =>
    ({
      table: 'codings',
      narrativeId: 'n1',
      coderId,
      id: 's',
      before: null,
      after: codingOn('s', 'safety', 3, 6, fields),
    }) as const;
  const cases: readonly (readonly [string, string, { readonly [Key in keyof Dataset]?: unknown }])[] = [
    ['invalid_record', 'project', { project: null }],
    ['invalid_record', 'coders[0].role', { coders: [{ ...firstCoder, role: 'boss' }] }],
    ['invalid_record', 'coders[0].extra', { coders: [{ ...firstCoder, extra: 1 }] }],
    ['invalid_record', 'cases[0].attributes[0][1]', { cases: [{ id: 'C1', attributes: { age: 15 } }] }],
    ['invalid_record', 'narratives[0].text', { narratives: [{ ...narratives[0], text: 'a\0' }] }],
    ['invalid_record', 'narratives[0].importedAt', { narratives: [{ ...narratives[0], importedAt: 1e300 }] }],
    ['invalid_record', 'sheets[0].codings[0].start', { sheets: coded({ start: -1 }) }],
    ['invalid_record', 'sheets[0].codings[0].start', { sheets: coded({ start: 1.5 }) }],
    ['invalid_record', 'schemes[0]', { schemes: [{ id: 'seven_outcomes' }] }],
    ['invalid_record', 'changes[0].label', { changes: [{ ...change(1), label: 'toString' }] }],
    ['repeated_id', 'coders[1]', { coders: [firstCoder, firstCoder] }],
    ['repeated_id', 'sheets[5]', { sheets: [...full.sheets, firstSheet] }],
    ['repeated_id', 'sheets[1].codings[0]', { sheets: [firstSheet, sheetBy('b', 'n1', firstSheet?.codings ?? [])] }],
    ['unknown_reference', 'project.activeSchemeId', { project: { ...full.project, activeSchemeId: 'other' } }],
    ['unknown_reference', 'narratives[0]', { cases: [] }],
    ['unknown_reference', 'sheets[0]', { sheets: [sheetBy('x', 'n1', [])] }],
    ['unknown_reference', 'sheets[0]', { sheets: [sheetBy('a', 'n1', [], { finishedUnder: { seven_outcomes: 9 } })] }],
    ['unknown_reference', 'sheets[0].codings[0]', { sheets: coded({ codeId: 'other' }) }],
    ['unknown_reference', 'sheets[0].codings[0]', { sheets: coded({ codebookRevision: 2 }) }],
    ['unknown_reference', 'sheets[0].codings[0]', { sheets: coded({ status: 'other' }) }],
    ['unknown_reference', 'assignments[0]', { assignments: [{ roundId: 'r', narrativeId: 'n1', coderIds: ['x'] }] }],
    ['unknown_reference', 'openings[0]', { openings: [{ narrativeId: 'x', leadId: 'a', reason: '', at: 0 }] }],
    ['span_outside_text', 'sheets[0].codings[0]', { sheets: coded({ start: 6 }) }],
    ['span_outside_text', 'sheets[0].codings[0]', { sheets: coded({ end: 10_000 }) }],
    ['span_outside_text', 'sheets[0].codings[0]', { sheets: coded({ start: 1 }) }],
    ['text_changed', 'narratives[0]', { narratives: narratives.map((one) => ({ ...one, sha256: 'a'.repeat(64) })) }],
    ['journal_out_of_order', 'changes[1]', { changes: [change(1), change(1)] }],
    ['journal_out_of_order', 'changes[1]', { changes: [change(1), change(2, { undoes: 3 })] }],
    ['journal_beyond_scope', 'changes[0]', { changes: [change(1, { entries: [added('b', {})] })] }],
    ['journal_beyond_scope', 'changes[0]', { changes: [change(1, { scope, entries: [added('b', {})] })] }],
    ['span_outside_text', 'changes[0]', { changes: [change(1, { scope, entries: [added('a', { end: 10_000 })] })] }],
    ['unknown_reference', 'changes[0]', { changes: [change(1, { scope, entries: [added('a', { codeId: 'x' })] })] }],
    ['invalid_record', 'changes[0].seq', { changes: [change(Number.MAX_SAFE_INTEGER)] }],
    ['unknown_reference', 'coders', { coders: [], sheets: [], assignments: [], openings: [] }],
    ['repeated_id', 'assignments[1]', { assignments: [...full.assignments, ...full.assignments] }],
    ['repeated_id', 'openings[1]', { openings: [...full.openings, ...full.openings] }],
    ['repeated_id', 'withdrawals[1]', { withdrawals: [...full.withdrawals, ...full.withdrawals] }],
    ['invalid_record', 'withdrawals[0].caseHash', { withdrawals: [{ ...full.withdrawals[0], caseHash: 'C12' }] }],
  ];
  it.each(cases)('%s at %s', async (code, place, fields) => {
    expect(await problemWith(fields)).toMatchObject({ code, place });
  });

  it('repeated_id for two sheets whose keys would make one row on the disk', async () => {
    const coders = [...full.coders, { ...firstCoder, id: 'x a' }];
    const twin = { ...narratives[0], id: 'n1 x' };
    const pair = [sheetBy('x a', 'n1', []), sheetBy('a', 'n1 x', [])];
    const problem = await problemWith({ coders, narratives: [...full.narratives, twin], sheets: pair });
    expect(problem).toMatchObject({ code: 'repeated_id', place: 'sheets[1]' });
  });

  it('but not for a coding in the journal whose text was replaced since', async () => {
    const { sha256 = '' } = narratives[0] ?? {};
    const replaced = { table: 'narratives', id: 'n1', caseId: 'C1', sha256, change: 'replaced' } as const;
    const changes = [
      change(1, { scope, label: 'add_code', entries: [added('a', { end: 10_000 })] }),
      change(2, { label: 'import_narratives', entries: [replaced] }),
    ];
    expect(await problemWith({ changes })).toBeNull();
  });

  it('nor for one that a restored backup has set aside', async () => {
    const changes = [
      change(1, { scope, label: 'add_code', entries: [added('a', { end: 10_000 })] }),
      change(2, { label: 'restore_backup' }),
    ];
    expect(await problemWith({ changes })).toBeNull();
  });
});
