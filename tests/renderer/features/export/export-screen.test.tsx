import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { NamedBytes, SaveOutcome } from '../../../../electron/contract.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { exportFiles } from '../../../../renderer/domain/exchange/export-files.ts';
import type { ExportOptions } from '../../../../renderer/domain/exchange/export-options.ts';
import { ExportScreen } from '../../../../renderer/features/export/export-screen.tsx';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, sheet, study } from '../../../support/study.ts';

// happy-dom has no workers: the same files, written at once.
const write = vi.hoisted(() =>
  vi.fn<(visible: Dataset, options: ExportOptions, task: { signal: AbortSignal }) => unknown>(),
);
vi.mock('../../../../renderer/workers/export-in-worker.ts', () => ({ exportFilesInWorker: write }));
/** n1: both have finished, so open to both. n2: Ben has finished, Ada has not. */
function dataset(): Dataset {
  const sheets = [
    sheet('n1', ada, ['safety']),
    sheet('n1', ben, ['voice']),
    sheet('n2', ada, [], 'in_progress'),
    sheet('n2', ben, ['rights', 'inclusion']),
  ];
  return { ...study(2), sheets };
}

function show(viewerId = ada.id, outcome: SaveOutcome = { place: 'Exports' }) {
  write.mockReset();
  write.mockImplementation(async (visible, options) => exportFiles(visible, options));
  const saved: NamedBytes[] = [];
  const desktop = desktopDouble({
    kind: 'electron',
    saveFiles: async (_, files) => {
      saved.push(...files);
      return outcome;
    },
  });
  const project = heldProject(dataset());
  showScreen(project, viewerId, (props) => <ExportScreen {...props} desktop={desktop} appVersion="0.1.0" />);
  return { project, saved };
}

const saveFiles = () => fireEvent.click(screen.getByRole('button', { name: /Save into a folder/ }));
const textOf = (file: NamedBytes | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes);
const kinds = (files: readonly NamedBytes[]) =>
  files.map(({ name }) => name.replace(/^Closure-study_|_\d{4}-.*$/g, ''));

describe('the export of coded data', () => {
  it('saves the three files and the data dictionary, and reports the rows', async () => {
    const { saved } = show();
    saveFiles();
    expect(await screen.findByText('Saved in Exports')).toBeTruthy();
    expect(kinds(saved)).toEqual(['segments', 'case_outcomes', 'codebook', 'README']);
    const rows = within(screen.getByRole('table', { name: 'What was saved' })).getAllByRole('row');
    expect(rows[0]?.textContent).toMatch(/_segments_.*2 rows$/);
  });

  it('holds only coding that the viewer may see, and counts only that', async () => {
    const { saved } = show();
    expect(
      screen.getByText(
        /2 narratives of 2 cases, 2 coded segments by 2 coders\. Narratives finished, counted for each coder: 2\./,
      ),
    ).toBeTruthy();
    saveFiles();
    await screen.findByText('Saved in Exports');
    const segments = textOf(saved[0]);
    expect(segments).toContain(',voice,');
    expect(segments).not.toMatch(/,rights,|,inclusion,/);
  });

  it('saves only the chosen files, always with the data dictionary', async () => {
    const { saved } = show();
    fireEvent.click(screen.getByRole('checkbox', { name: /^Coded segments/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^Codebook/ }));
    saveFiles();
    await screen.findByText('Saved in Exports');
    expect(kinds(saved)).toEqual(['case_outcomes', 'README']);
    fireEvent.click(screen.getByRole('checkbox', { name: /^Case outcomes/ }));
    expect(screen.getByRole('button', { name: /Save into a folder/ }).hasAttribute('disabled')).toBe(true);
  });

  it('begins CSV files with a byte order mark for Excel, unless told otherwise', async () => {
    const first = show();
    saveFiles();
    await screen.findByText('Saved in Exports');
    expect(textOf(first.saved[0]).startsWith('\uFEFF')).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'For Excel' }));
    saveFiles();
    await waitFor(() => expect(first.saved).toHaveLength(8));
    expect(textOf(first.saved[4]).startsWith('schema_version')).toBe(true);
  });

  it('says so if no folder was chosen', async () => {
    show(ada.id, null);
    saveFiles();
    expect(await screen.findByText(/Nothing was saved: no folder/)).toBeTruthy();
  });

  it('says why a folder could not be written', async () => {
    show(ada.id, { problem: 'no_space', place: 'Stick' });
    saveFiles();
    expect((await screen.findByRole('alert')).textContent).toMatch(/not enough free space to save ‘Stick’/);
  });

  it('can be cancelled while the files are written', async () => {
    const { saved } = show();
    write.mockImplementation(
      (_visible, _options, { signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    saveFiles();
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Cancelled. Nothing was saved.')).toBeTruthy();
    expect(saved).toEqual([]);
  });

  it('is given up when its screen is left, so that no dialog opens over another', async () => {
    const { saved } = show();
    const begun = new Promise<AbortSignal>((resolve) => {
      write.mockImplementation((visible, options, { signal }) => {
        resolve(signal);
        return exportFiles(visible, options);
      });
    });
    saveFiles();
    const signal = await begun;
    cleanup();
    await Promise.resolve();
    expect(signal.aborted).toBe(true);
    expect(saved).toEqual([]);
  });
});
