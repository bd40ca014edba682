import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { writeCheckedCopy } from '../../../renderer/domain/exchange/copy/write-checked-copy.ts';
import { textHash } from '../../../renderer/domain/exchange/text-hash.ts';
import { caseShape, codingShape, sheetFaceShape } from '../../../renderer/storage/record-shapes.ts';
import { coding, codingAct, codingsOf, narrative } from '../../support/acts.ts';
import { newProject, opened, storageDouble } from '../../support/storage-double.ts';

describe('a NUL or half a surrogate pair in what was typed', () => {
  it('is taken out as it is saved, so that a copy of the project opens', async () => {
    const environment = storageDouble();
    const project = await newProject(environment);
    const coderId = project.state().coders[0]?.id ?? '';
    const invented = narrative(1);
    const added = [{ ...invented, sha256: await textHash(invented.text) }];
    await project.importBatch({ coderId, added, replaced: [], cases: [{ id: 'C1', attributes: {} }] });
    await project.act((state) =>
      codingAct(state, { narrativeId: 'narrative-1', coderId }, 'k', coding('k', { memo: 'Whose\0 words\uD83D?' })),
    );
    const dataset = await project.dataset();
    expect(codingsOf(project.state(), 'narrative-1', coderId)).toMatchObject([{ memo: 'Whose words\uFFFD?' }]);
    expect(JSON.stringify(dataset.changes)).not.toContain('\\u0000');
    expect(await writeCheckedCopy(dataset, { appVersion: '1.0.0', savedAt: 5 })).not.toHaveProperty('problem');
    await project.close();
    const again = await opened(project.id, environment);
    expect(codingsOf(again.state(), 'narrative-1', coderId)).toMatchObject([{ memo: 'Whose words\uFFFD?' }]);
  });

  it('that an earlier version saved is taken out as it is read', () => {
    const stored = coding('k', { memo: 'a\0b' });
    expect(v.parse(codingShape, stored)).toMatchObject({ memo: 'ab' });
    const face = { state: 'finished', finishedUnder: {}, memo: 'a\0b', reopenings: [] };
    expect(v.parse(sheetFaceShape, face)).toMatchObject({ memo: 'ab' });
    expect(v.parse(caseShape, { id: 'C1', attributes: { 'Reg\0ion': 'N\0' } }).attributes).toEqual({ Region: 'N' });
  });
});
