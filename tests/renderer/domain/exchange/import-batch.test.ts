import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../renderer/domain/coding/dataset.ts';
import { importBatch } from '../../../../renderer/domain/exchange/import-batch.ts';
import type { ConflictChoice, ImportChoices, ImportMapping } from '../../../../renderer/domain/exchange/import-plan.ts';
import { importReport, importReportCsv } from '../../../../renderer/domain/exchange/import-report.ts';
import { planImport } from '../../../../renderer/domain/exchange/plan-import.ts';
import type { Narrative } from '../../../../renderer/domain/text/narrative.ts';
import { tableOf } from './support/tables.ts';

const mapping: ImportMapping = { idColumn: 0, textColumn: 1, kind: 'closure summary', attributeColumns: [2] };
const FILE = 'id,text,region\nC1,one,N\nC2,two,\nC1,three,S\n';

interface Held {
  readonly narratives: readonly Narrative[];
  readonly cases: readonly Case[];
}

const nothing: Held = { narratives: [], cases: [] };

function choices(conflicts: ConflictChoice, fields: Partial<ImportChoices> = {}): ImportChoices {
  return { conflicts, conflictOfRow: new Map(), attributes: 'keep', ...fields };
}

/** Imports a file into what is held and gives what is held then, as storage would. */
async function imported(held: Held, csv: string, chosen: ImportChoices, coded: readonly string[] = []) {
  const narratives = held.narratives.map((one) => ({ ...one, coded: coded.includes(one.id) }));
  const table = await tableOf(csv);
  const plan = await planImport(table, mapping, { narratives, cases: held.cases, projectId: 'p1', withdrawals: [] });
  let next = held.narratives.length;
  const newId = () => {
    next += 1;
    return `n${next}`;
  };
  const { batch, outcomes } = importBatch(plan, chosen, { newId, importedAt: 5000 });
  const replaced = new Map(batch.replaced.map((one) => [one.id, one]));
  const changed = new Map(batch.cases.map((one) => [one.id, one]));
  const kept = held.cases.filter(({ id }) => !changed.has(id));
  const after: Held = {
    narratives: [...held.narratives.map((one) => replaced.get(one.id) ?? one), ...batch.added],
    cases: [...kept, ...batch.cases],
  };
  return { batch, outcomes, plan, table, after };
}

describe('the same file twice', () => {
  it.each<ConflictChoice>(['skip', 'add', 'replace'])('adds nothing the second time (%s)', async (choice) => {
    const first = await imported(nothing, FILE, choices(choice));
    expect(first.batch.added.length).toBe(choice === 'add' ? 3 : 2);
    const second = await imported(first.after, FILE, choices(choice === 'add' ? 'add' : 'skip'));
    expect(second.batch).toEqual({ added: [], replaced: [], cases: [] });
  });
});

it('a narrative carries where and when it came from', async () => {
  const { batch } = await imported(nothing, FILE, choices('skip'));
  expect(batch.added[1]).toEqual({
    id: 'n2',
    caseId: 'C2',
    kind: 'closure summary',
    title: '',
    text: 'two',
    textVersion: 1,
    sha256: '3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3',
    source: { file: 'summaries.csv', row: 2 },
    importedAt: 5000,
  });
});

describe('conflicts', () => {
  it('replace gives an uncoded narrative the new text under its id and a higher text version', async () => {
    const { after } = await imported(nothing, 'id,text,x\nC1,old,\n', choices('skip'));
    const { batch, outcomes } = await imported(after, 'id,text,x\nC1,new,\n', choices('replace'));
    expect(batch.added).toEqual([]);
    expect(batch.replaced).toMatchObject([{ id: 'n1', text: 'new', textVersion: 2 }]);
    expect(outcomes).toEqual([{ outcome: 'replaced', narrativeId: 'n1' }]);
  });

  it('a coded narrative is never replaced, and the row says so', async () => {
    const { after } = await imported(nothing, 'id,text,x\nC1,old,\n', choices('skip'));
    const { batch, outcomes } = await imported(after, 'id,text,x\nC1,new,\n', choices('replace'), ['n1']);
    expect(batch).toEqual({ added: [], replaced: [], cases: [] });
    expect(outcomes).toEqual([{ outcome: 'skipped', reason: 'coded' }]);
  });

  it('two rows cannot replace the same narrative', async () => {
    const { after } = await imported(nothing, 'id,text,x\nC1,old,\n', choices('skip'));
    const { batch, outcomes } = await imported(after, 'id,text,x\nC1,new,\nC1,newer,\n', choices('replace'));
    expect(batch.replaced).toMatchObject([{ text: 'new' }]);
    expect(outcomes[1]).toEqual({ outcome: 'skipped', reason: 'replaced_by_earlier_row' });
  });

  it('a row with a choice of its own goes by it', async () => {
    const own = choices('skip', { conflictOfRow: new Map([[3, 'add']]) });
    const { outcomes } = await imported(nothing, FILE, own);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added_further']);
  });
});

describe('attributes of a known case', () => {
  const held = { narratives: [], cases: [{ id: 'C1', attributes: { region: 'North', age: '15' } }] };

  it('are kept or taken as the user says, and the others stay', async () => {
    const csv = 'id,text,region\nC1,one,East\n';
    expect((await imported(held, csv, choices('skip'))).batch.cases).toEqual([]);
    expect((await imported(held, csv, choices('skip', { attributes: 'take' }))).batch.cases).toEqual([
      { id: 'C1', attributes: { region: 'East', age: '15' } },
    ]);
  });

  it('are filled where the case had none, whatever the choice', async () => {
    const { batch } = await imported(held, 'id,text,status\nC1,one,open\n', choices('skip'));
    expect(batch.cases).toEqual([{ id: 'C1', attributes: { region: 'North', age: '15', status: 'open' } }]);
  });
});

describe('the report', () => {
  it('names each row of the file once, with its reason, and counts them', async () => {
    const csv = 'id,text,region\nC1,a,\nC1,a,\nC2\n,b,\nC1,c,\n';
    const { table, plan, outcomes } = await imported(nothing, csv, choices('skip'));
    const report = importReport(table.report, plan, outcomes);
    expect(report.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [1, 'added'],
      [2, 'repeated'],
      [3, 'unreadable'],
      [4, 'refused'],
      [5, 'skipped'],
    ]);
    expect(report.counts).toMatchObject({ added: 1, repeated: 1, unreadable: 1, refused: 1, skipped: 1, identical: 0 });
    const saved = importReportCsv('summaries.csv', report, (reason) => `because, ${reason.kind}`);
    expect(saved.split('\r\n').slice(0, 4)).toEqual([
      'schema_version,file,row,line,case_id,outcome,reason',
      '1,summaries.csv,1,2,C1,added,',
      '1,summaries.csv,2,3,C1,repeated,"because, repeated"',
      '1,summaries.csv,3,4,,unreadable,"because, problem"',
    ]);
  });
});
