import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ImportMapping, KnownNarrative } from '../../../../renderer/domain/exchange/import-plan.ts';
import { planImport } from '../../../../renderer/domain/exchange/plan-import.ts';
import { tableOf } from './support/tables.ts';

const mapping: ImportMapping = { idColumn: 0, textColumn: 1, kind: 'closure summary', attributeColumns: [2] };
const bare = { projectId: 'p1', withdrawals: [] };
const nothing = { ...bare, narratives: [], cases: [] };
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

function known(id: string, caseId: string, text: string, coded = false): KnownNarrative {
  return { id, caseId, kind: 'closure summary', sha256: sha256(text), textVersion: 1, coded };
}

describe('what a row is', () => {
  it('new cases are added, with the hash of the normalised text', async () => {
    const plan = await planImport(await tableOf('id,text,region\r\n C1 ,"a\r\nb 🙂",N\r\n'), mapping, nothing);
    expect(plan.rows).toEqual([
      { row: 1, line: 2, caseId: 'C1', title: '', text: 'a\nb 🙂', sha256: sha256('a\nb 🙂'), outcome: 'added' },
    ]);
    expect(plan.counts).toEqual({ added: 1, identical: 0, conflict: 0, repeated: 0, refused: 0, withdrawn: 0 });
  });

  it('the same case id, kind and text is identical', async () => {
    const project = { ...bare, narratives: [known('n1', 'C1', 'same\ntext')], cases: [] };
    const plan = await planImport(await tableOf('id,text,region\nC1,"same\ntext",\n'), mapping, project);
    expect(plan.rows).toMatchObject([{ outcome: 'identical', narrativeId: 'n1' }]);
  });

  it('the same text of another kind, or of another case, is added', async () => {
    const project = { ...bare, narratives: [known('n1', 'C1', 'same')], cases: [] };
    const table = await tableOf('id,text,region\nC1,same,\n');
    expect((await planImport(table, { ...mapping, kind: 'interview' }, project)).counts.added).toBe(1);
    expect((await planImport(await tableOf('id,text,region\nC2,same,\n'), mapping, project)).counts.added).toBe(1);
  });

  it('a kind that was pasted with a NUL in it is the kind without', async () => {
    const project = { ...bare, narratives: [known('n1', 'C1', 'same')], cases: [] };
    const plan = await planImport(
      await tableOf('id,text,region\nC1,same,\n'),
      { ...mapping, kind: 'closure\0 summary' },
      project,
    );
    expect(plan.kind).toBe('closure summary');
    expect(plan.rows).toMatchObject([{ outcome: 'identical' }]);
  });

  it('the same case id with another text is a conflict, replaceable only if the one text is uncoded', async () => {
    const table = await tableOf('id,text,region\nC1,new,\nC2,new,\nC3,new,\n');
    const narratives = [
      known('a', 'C1', 'old'),
      known('b', 'C2', 'old', true),
      known('c', 'C3', 'x'),
      known('d', 'C3', 'y'),
    ];
    const plan = await planImport(table, mapping, { ...bare, narratives, cases: [] });
    expect(plan.rows).toMatchObject([
      { outcome: 'conflict', replaceable: { narrativeId: 'a', textVersion: 1 } },
      { outcome: 'conflict', replaceable: { reason: 'coded' } },
      { outcome: 'conflict', replaceable: { reason: 'several' } },
    ]);
  });

  it('within the file, the same again is repeated and another text of the case is a conflict', async () => {
    const plan = await planImport(await tableOf('id,text,region\nC1,a,\nC1,a,\nC1,b,\n'), mapping, nothing);
    expect(plan.rows).toMatchObject([
      { outcome: 'added' },
      { outcome: 'repeated', firstRow: 1 },
      { outcome: 'conflict', replaceable: { reason: 'same_file' } },
    ]);
  });

  it('a whole file under one case id, as when the wrong column is chosen, is planned in no more memory than it takes', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `North,text ${index},`);
    const plan = await planImport(await tableOf(`id,text,x\n${rows.join('\n')}\n`), mapping, nothing);
    expect(plan.counts).toMatchObject({ added: 1, conflict: 19_999 });
    expect(JSON.stringify(plan.rows.at(-1)).length).toBeLessThan(500);
  });

  it('a row without id or text is refused with the reason', async () => {
    const csv = `id,text,region\n ,a,\nC2,"  \n",\n${'x'.repeat(201)},b,\n`;
    const plan = await planImport(await tableOf(csv), mapping, nothing);
    expect(plan.rows).toMatchObject([
      { outcome: 'refused', problem: { code: 'no_case_id', place: 'row 1' } },
      { outcome: 'refused', problem: { code: 'empty_text', place: 'row 2' } },
      { outcome: 'refused', problem: { code: 'case_id_too_long', place: 'row 3' } },
    ]);
    expect(plan.cases).toEqual([]);
  });

  it('text that no file can hold is refused even if a table brings it', async () => {
    const table = await tableOf('id,text,region\nC1,a,\n');
    const plan = await planImport({ ...table, rows: [['C1', 'a\uD83D', '']] }, mapping, nothing);
    expect(plan.rows).toMatchObject([{ outcome: 'refused', problem: { code: 'lone_surrogate', place: 'row 1' } }]);
  });
});

describe('a case that was withdrawn', () => {
  const project = { ...nothing, withdrawals: [{ caseHash: sha256('p1\nC2') }] };

  it('stays out, with its text and its attributes, and is told by its line', async () => {
    const table = await tableOf('id,text,region\nC1,"a\nb",N\n C2 ,again,S\nC2,,S\n');
    const plan = await planImport(table, mapping, project);
    expect(plan.rows.slice(1)).toEqual([
      { outcome: 'withdrawn', row: 2, line: 4, caseId: 'C2' },
      { outcome: 'withdrawn', row: 3, line: 5, caseId: 'C2' },
    ]);
    expect(plan.counts).toMatchObject({ added: 1, withdrawn: 2, refused: 0 });
    expect(plan.cases.map(({ id }) => id)).toEqual(['C1']);
    expect(JSON.stringify(plan)).not.toContain('again');
  });

  it('of another project is not withdrawn from this one', async () => {
    const table = await tableOf('id,text,region\nC2,a,N\n');
    expect((await planImport(table, mapping, { ...project, projectId: 'p2' })).counts.added).toBe(1);
  });

  it('brings no warning that another id looks like it', async () => {
    const plan = await planImport(await tableOf('id,text,region\nc2,a,N\nC2,b,N\n'), mapping, project);
    expect(plan.similarCaseIds).toEqual([]);
  });
});

describe('cases', () => {
  it('attributes of known cases are listed old → new; a blank cell says nothing', async () => {
    const cases = [
      { id: 'C1', attributes: { region: 'North', age: '15' } },
      { id: 'C2', attributes: { region: 'South' } },
      { id: 'C3', attributes: {} },
    ];
    const plan = await planImport(await tableOf('id,text,region\nC1,a,East\nC2,b, \nC3,c,West\n'), mapping, {
      ...bare,
      narratives: [],
      cases,
    });
    expect(plan.attributeDifferences).toEqual([
      { caseId: 'C1', attribute: 'region', old: 'North', new: 'East', row: 1 },
      { caseId: 'C3', attribute: 'region', old: null, new: 'West', row: 3 },
    ]);
  });

  it('rows that disagree about a case are told; the first is taken', async () => {
    const plan = await planImport(await tableOf('id,text,region\nC1,a,N\nC1,b,S\n'), mapping, nothing);
    expect(plan.cases).toEqual([{ id: 'C1', known: null, given: { region: 'N' } }]);
    expect(plan.attributeDisagreements).toEqual([
      { caseId: 'C1', attribute: 'region', taken: 'N', other: 'S', row: 2 },
    ]);
  });

  it('a column named like a part of JavaScript is an attribute like any other', async () => {
    const plan = await planImport(await tableOf('id,text,__proto__\nC1,a,x\n'), mapping, nothing);
    expect(Object.entries(plan.cases[0]?.given ?? {})).toEqual([['__proto__', 'x']]);
  });

  it('case ids that differ only in case, inner space or Unicode form are told', async () => {
    const project = {
      ...bare,
      narratives: [],
      cases: [
        { id: 'c 1', attributes: {} },
        { id: 'Z', attributes: {} },
        { id: 'z', attributes: {} },
      ],
    };
    const plan = await planImport(await tableOf('id,text,x\nC1,a,\ncaf\u00e9,b,\ncafe\u0301,c,\n'), mapping, project);
    expect(plan.similarCaseIds).toEqual([
      ['c 1', 'C1'],
      ['caf\u00e9', 'cafe\u0301'],
    ]);
  });
});

it("takes one guard off our own files and none off anyone else's", async () => {
  const ours = await tableOf("schema_version,case_id,text\n1,C1,'=SUM\n1,C2,''-x\n1,C3,'tis\n");
  const own = await planImport(ours, { idColumn: 1, textColumn: 2, kind: 'k', attributeColumns: [] }, nothing);
  expect(own.rows.map((row) => 'text' in row && row.text)).toEqual(['=SUM', "'-x", "'tis"]);
  const theirs = await planImport(await tableOf("id,text,x\nC1,'=SUM,\n"), mapping, nothing);
  expect(theirs.rows).toMatchObject([{ text: "'=SUM" }]);
});

it('tells how far it is', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => `C${index},text ${index},`);
  const told: number[] = [];
  await planImport(await tableOf(`id,text,x\n${rows.join('\n')}\n`), mapping, nothing, (done) => told.push(done));
  expect(told).toEqual([50, 100]);
});
