import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../renderer/storage/database.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { narrative } from '../../support/acts.ts';
import { atRest } from '../../support/at-rest.ts';
import { newProject, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
const numbers = Array.from({ length: 120 }, (_, index) => index + 1);

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  const added = numbers.map((number) => narrative(number));
  const cases = added.map(({ caseId }) => ({ id: caseId, attributes: {} }));
  await project.importBatch({ coderId: project.state().coders[0]?.id ?? '', added, replaced: [], cases });
});

describe('the texts of many narratives', () => {
  it('are read at once, in the order asked for', async () => {
    const asked = numbers.map((number) => `narrative-${number}`).reverse();
    const texts = await project.narrativeTexts(asked);
    expect([...texts.keys()]).toEqual(asked);
    expect(texts.get('narrative-7')).toBe(narrative(7).text);
  });

  it('are read without one that is damaged, which is named', async () => {
    await project.close();
    await atRest(project.id, async (database) => {
      const row = await rowsOf(database, 'texts').get('narrative-2');
      await rowsOf(database, 'texts').put({ id: 'narrative-2', revision: row?.revision ?? 1, body: new Uint8Array(9) });
    });
    project = await opened(project.id, environment);
    const texts = await project.narrativeTexts(['narrative-1', 'narrative-2', 'narrative-3']);
    expect([...texts.keys()]).toEqual(['narrative-1', 'narrative-3']);
    expect(project.problems()).toMatchObject([{ code: 'damaged_record', place: 'texts narrative-2' }]);
  });

  it('are not asked of a narrative that is not there', async () => {
    await expect(project.narrativeTexts(['narrative-1', 'nowhere'])).rejects.toThrow('nowhere');
  });
});
