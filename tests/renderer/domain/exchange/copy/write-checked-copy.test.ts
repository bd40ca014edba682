import { describe, expect, it } from 'vitest';
import { readCopy } from '../../../../../renderer/domain/exchange/copy/read-copy.ts';
import { writeCheckedCopy } from '../../../../../renderer/domain/exchange/copy/write-checked-copy.ts';
import { noon, project } from '../support/project.ts';

const facts = { savedAt: noon, appVersion: '0.1.0' };

describe('a copy that is checked before it is saved', () => {
  it('opens again as what it was', async () => {
    const written = await writeCheckedCopy(project(), facts);
    if ('problem' in written) throw new Error(written.problem.code);
    expect(await readCopy(written.bytes)).toEqual({ dataset: project(), ...facts });
  });

  it('is never made of a record that it would not open with again', async () => {
    const sheets = project().sheets.map((sheet, index) => (index === 0 ? { ...sheet, revision: 2 ** 40 + 1 } : sheet));
    expect(await writeCheckedCopy(project({ sheets }), facts)).toMatchObject({
      problem: { code: 'invalid_record', place: 'sheets[0].revision' },
    });
  });
});
