import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../renderer/domain/exchange/guess-mapping.ts';
import { writeCopyInWorker } from '../../../renderer/workers/export-copy-in-worker.ts';
import { exportFilesInWorker } from '../../../renderer/workers/export-in-worker.ts';
import { readCopyInWorker } from '../../../renderer/workers/import-copy-in-worker.ts';
import { planImportInWorker, readTableInWorker } from '../../../renderer/workers/import-in-worker.ts';
import { UnreadableCopy } from '../../../renderer/workers/unreadable-copy.ts';
import { withWorkersInThisThread } from '../../support/worker-in-this-thread.ts';
import { noon, project } from '../domain/exchange/support/project.ts';

withWorkersInThisThread();

const rows = Array.from({ length: 120 }, (_, index) => `C${index},text ${index}`);
const csv = new TextEncoder().encode(`case_id,text\n${rows.join('\n')}\n`);
const facts = { savedAt: noon, appVersion: '0.1.0' };

describe('import in a worker', () => {
  it('reads a file, then plans its import and tells how far it is', async () => {
    const table = await readTableInWorker('a.csv', csv);
    if ('problem' in table) throw new Error(table.problem.code);
    const told: number[] = [];
    const mapping = { ...guessMapping(table), kind: 'closure summary' };
    const onProgress = ({ done, total }: { done: number; total: number }) => told.push(done / total);
    const plan = await planImportInWorker(
      table,
      mapping,
      { narratives: [], cases: [], projectId: 'p1', withdrawals: [] },
      { onProgress },
    );
    expect(plan.counts.added).toBe(120);
    expect(told).toEqual([50 / 120, 100 / 120]);
    expect(csv.byteLength).toBeGreaterThan(0);
  });

  it('gives a problem as a value', async () => {
    expect(await readTableInWorker('a.csv', new Uint8Array())).toMatchObject({ problem: { code: 'empty_file' } });
  });

  it('stops when it is cancelled', async () => {
    const cancel = new AbortController();
    const reading = readTableInWorker('a.csv', csv, { signal: cancel.signal });
    cancel.abort(new Error('cancelled'));
    await expect(reading).rejects.toThrow('cancelled');
  });
});

describe('export in a worker', () => {
  it('gives the files and names each as it is done', async () => {
    const done: string[] = [];
    const options = { exportedAt: noon, exportedBy: 'Ada', appVersion: '0.1.0' };
    const onProgress = ({ file }: { file: string }) => done.push(file);
    const { files, report } = await exportFilesInWorker(project(), options, { onProgress });
    expect(done).toEqual(report.files.map(({ name }) => name));
    const kinds = ['segments', 'case_outcomes', 'codebook', 'reconciliation', 'journal', 'README'];
    expect(files.map(({ name }) => name.split('_2026')[0])).toEqual(
      kinds.map((kind) => `Closure-study-North-South_${kind}`),
    );
  });

  it('writes no copy that would not open again', async () => {
    const [narrative] = project().narratives;
    const twice = project({ narratives: narrative ? [narrative, ...project().narratives] : [] });
    await expect(writeCopyInWorker(twice, facts)).rejects.toThrow(UnreadableCopy);
  });

  it('writes a copy and reads it back', async () => {
    const bytes = await writeCopyInWorker(project(), facts);
    expect(await readCopyInWorker(bytes)).toEqual({ dataset: project(), ...facts });
  });
});
