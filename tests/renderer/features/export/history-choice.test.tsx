import { fireEvent, screen, waitFor } from '@testing-library/react';
import { parse } from 'csv-parse/sync';
import { expect, it, vi } from 'vitest';
import type { NamedBytes } from '../../../../electron/contract.ts';
import type { Change } from '../../../../renderer/domain/coding/change.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { exportFiles } from '../../../../renderer/domain/exchange/export-files.ts';
import type { ExportOptions } from '../../../../renderer/domain/exchange/export-options.ts';
import { CodedData } from '../../../../renderer/features/export/coded-data.tsx';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, sheet, study } from '../../../support/study.ts';

// happy-dom has no workers: the same files, written at once.
vi.mock('../../../../renderer/workers/export-in-worker.ts', () => ({
  exportFilesInWorker: async (visible: Dataset, options: ExportOptions) => exportFiles(visible, options),
}));

const change = (seq: number, fields: Partial<Change>): Change => ({
  ...{ seq, copyId: 'copy-1', at: seq, coderId: ada.id, scope: 'project', label: 'create_project', entries: [] },
  ...fields,
});

it('the history comes along only where it is chosen, and holds what the viewer may see', async () => {
  const ofBen = { narrativeId: 'n1', coderId: ben.id };
  const dataset: Dataset = {
    ...study(1),
    sheets: [sheet('n1', ben, ['voice'], 'in_progress')],
    changes: [
      change(1, {}),
      change(2, { scope: ofBen, coderId: ben.id, label: 'add_code' }),
      change(3, { label: 'save_copy', note: 'For the board' }),
    ],
  };
  const saved: NamedBytes[] = [];
  const desktop = desktopDouble({
    saveFiles: async (_, files) => {
      saved.push(...files);
      return { place: 'Exports' };
    },
  });
  showScreen(heldProject(dataset), ada.id, (props) => <CodedData {...props} desktop={desktop} appVersion="0.1.0" />);
  const journal = () => saved.find(({ name }) => name.includes('_journal_'));
  fireEvent.click(screen.getByRole('button', { name: /^Save/ }));
  await waitFor(() => expect(saved).toHaveLength(4));
  expect(journal()).toBeUndefined();
  fireEvent.click(screen.getByRole('checkbox', { name: /^History/ }));
  fireEvent.click(screen.getByRole('button', { name: /^Save/ }));
  await waitFor(() => expect(saved).toHaveLength(9));
  const rows: Record<string, string>[] = parse(Buffer.from(journal()?.bytes ?? []), { bom: true, columns: true });
  expect(rows.map((row) => [row.change_no, row.act, row.note])).toEqual([
    ['1', 'create_project', ''],
    ['2', 'save_copy', 'For the board'],
    ['3', 'export_data', expect.stringMatching(/_segments_.*_codebook_.*\.csv$/)],
  ]);
});
