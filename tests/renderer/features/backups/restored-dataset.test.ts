import { describe, expect, it } from 'vitest';
import { receivedBlocks } from '../../../../renderer/domain/coding/received-journal.ts';
import { textHash } from '../../../../renderer/domain/exchange/text-hash.ts';
import { restoredDataset } from '../../../../renderer/features/backups/restored-dataset.ts';
import { ada, ben, cora, study } from '../../../support/study.ts';

const restoring = { viewer: ada, at: 500, copyId: 'copy-2', backupAt: Date.UTC(2026, 10, 22, 9, 30) };

describe('a restored project', () => {
  it('is a copy of its own that keeps the whole history and adds who restored what, never before the last change', async () => {
    const made = { copyId: 'copy-1', coderId: ben.id, scope: 'project', label: 'save_copy', entries: [] } as const;
    const backup = { ...study(1), changes: [{ ...made, seq: 1, at: 800 }] };
    const present = { ...study(1), changes: [...backup.changes, { ...made, seq: 7, at: 900 }] };
    const { project, changes } = await restoredDataset(backup, present, restoring);
    expect(project).toEqual({ ...backup.project, copyId: 'copy-2' });
    expect(changes).toEqual([
      ...present.changes,
      {
        seq: 8,
        copyId: 'copy-2',
        at: 900,
        coderId: ada.id,
        scope: 'project',
        label: 'restore_backup',
        note: 'Backup made 2026-11-22 09:30 UTC',
        entries: [],
      },
    ]);
  });

  it('does not bring back a case that was withdrawn while the backup was looked at', async () => {
    const withdrawal = { caseHash: await textHash('project-1\nc2'), narrativeIds: ['n2'], by: cora.id, at: 5 };
    const present = { ...study(1, [ada, ben, cora]), withdrawals: [withdrawal] };
    const restored = await restoredDataset(study(2), present, restoring);
    expect(JSON.stringify(restored)).not.toMatch(/"c2"|number 2 is his shirt/);
    expect(restored.withdrawals).toEqual([withdrawal]);
  });

  it('keeps everybody in the team whom the history goes on naming', async () => {
    const { coders } = await restoredDataset(study(1, [ben]), study(1, [ada, ben, cora]), restoring);
    expect(coders).toEqual([ada, ben, cora]);
  });

  it('keeps every revision of the codebook, so that no number is given twice to packs and codings', async () => {
    const first = study(1);
    const revised = first.schemes.map((scheme) => ({ ...scheme, revision: scheme.revision + 1, name: 'Revised' }));
    const { schemes } = await restoredDataset(first, { ...first, schemes: [...first.schemes, ...revised] }, restoring);
    expect(schemes).toEqual([...first.schemes, ...revised]);
  });

  it('goes on knowing who looked at colleagues’ work early, but for narratives that are gone', async () => {
    const early = (narrativeId: string) => ({ narrativeId, leadId: ada.id, reason: 'A doubt', at: 3 });
    const present = { ...study(2), openings: [early('n1'), early('n2')] };
    const { openings } = await restoredDataset(study(1), present, restoring);
    expect(openings).toEqual([early('n1')]);
  });

  it('keeps every key for return packs, what is known of packs, and colleagues’ journals: packs that are out need them', async () => {
    const key = (recipient: string) => ({ recipient, identity: `secret of ${recipient}`, createdAt: 0 });
    const backup = { ...study(1), packKeys: [key('age1old')] };
    const ofBen = { seq: 3, copyId: 'copy-ben', at: 3, coderId: ben.id, label: 'finish_sheet', entries: [] } as const;
    const received = receivedBlocks([{ ...ofBen, scope: { narrativeId: 'n1', coderId: ben.id } }]);
    const present = { ...study(1), packKeys: [key('age1old'), key('age1new')], received };
    const restored = await restoredDataset(backup, present, restoring);
    expect(restored.packKeys).toEqual([key('age1old'), key('age1new')]);
    expect(restored.received).toEqual(received);
  });

  it('forgets a coding pack that came after the backup with what it brought, so that it can be opened again', async () => {
    const facts = { packId: 'pack', coderId: ben.id, recipient: 'age1lead', madeAt: 1, at: 1, fileName: 'a.age' };
    const common = { ...facts, narrativeIds: [] };
    const early = { ...common, id: 'early', kind: 'coding', passage: 'opened' } as const;
    const late = { ...early, id: 'late' };
    const sent = { ...common, id: 'sent', kind: 'return', passage: 'made' } as const;
    const { packs } = await restoredDataset(
      { ...study(1), packs: [early] },
      { ...study(2), packs: [early, late, sent] },
      restoring,
    );
    expect(packs).toEqual([early, sent]);
  });
});
