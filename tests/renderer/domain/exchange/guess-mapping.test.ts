import { expect, it } from 'vitest';
import { guessMapping } from '../../../../renderer/domain/exchange/guess-mapping.ts';
import { tableOf } from './support/tables.ts';

const long = 'He has settled with his foster carer and goes to college three days a week.';

it('finds id, text and attributes by their names and lengths', async () => {
  const table = await tableOf(
    `Region,Case ID,Closure summary,Closure reason\nN,C1,"${long}",Other\nS,C2,"${long}",Turned 18\n`,
  );
  expect(guessMapping(table)).toEqual({ idColumn: 1, textColumn: 2, attributeColumns: [0, 3] });
});

it('takes a column named for case ids for the id, though one id in it is longer than ids are', async () => {
  const table = await tableOf(`Case id,Region,Summary\nC1,N,"${long}"\nC2-${'transferred-'.repeat(4)},N,"${long}"\n`);
  expect(guessMapping(table)).toMatchObject({ idColumn: 0, textColumn: 2 });
});

it('without telling names, the id is the first column of short, different values', async () => {
  const table = await tableOf(`a,b,c,d\nN,x7,"${long} one",yes\nN,x8,"${long} two",yes\n`);
  expect(guessMapping(table)).toMatchObject({ idColumn: 1, textColumn: 2 });
});

it('knows a title, and the columns of our own files', async () => {
  const table = await tableOf(
    `schema_version,project_id,case_id,narrative_id,title,text,attr_region\n1,p,C1,n1,First,"${long}",N\n`,
  );
  expect(guessMapping(table)).toEqual({ idColumn: 2, textColumn: 5, titleColumn: 4, attributeColumns: [6] });
});

it('never proposes the same column twice', async () => {
  const mapping = guessMapping(await tableOf('case_id,case id notes\n1,2\n'));
  expect(mapping.idColumn).not.toBe(mapping.textColumn);
});
