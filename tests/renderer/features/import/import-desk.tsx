import { fireEvent, screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import type { ChooseOutcome, NamedBytes, SaveOutcome } from '../../../../electron/contract.ts';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import { groupBy } from '../../../../renderer/domain/coding/group-by.ts';
import { ImportScreen } from '../../../../renderer/features/import/import-screen.tsx';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { onScreen } from '../../../support/on-screen.tsx';

/** A file of three cases, one of whose texts has quotation marks and a line break. */
export const threeCases = [
  'case_id,region,age_band,summary',
  'A1,Wales,16-17,She joined a football club.',
  'A2,London,13-15,"He said: ""I was heard"".\nA plan was made."',
  'A3,Wales,16-17,Nothing was said of school.',
].join('\r\n');

export const chooseFile = vi.fn<() => Promise<ChooseOutcome>>();
export const saveFile = vi.fn<(file: NamedBytes) => Promise<SaveOutcome>>();
export const onDone = vi.fn<(narrativeId: string | null) => void>();
const onCancel = vi.fn<() => void>();
const desktop = desktopDouble({ chooseFile, saveFile });

export function leadOf(project: OpenProject): Coder {
  const [coder] = project.state().coders;
  if (!coder) throw new Error('A new project has its lead');
  return coder;
}

export function showImport(project: OpenProject, onBeforeImport: () => Promise<void> = async () => {}) {
  return onScreen(
    <ImportScreen {...{ project, desktop, onBeforeImport, onDone, onCancel }} viewer={leadOf(project)} />,
  );
}

/** Chooses a file of this text. */
export function choose(text: string, name = 'summaries.csv') {
  chooseFile.mockResolvedValueOnce({ name, bytes: new TextEncoder().encode(text) });
  fireEvent.click(screen.getByRole('button', { name: 'Choose a file…' }));
}

export async function check() {
  fireEvent.click(await screen.findByRole('button', { name: 'Check the rows' }));
  return screen.findByRole('table', { name: 'What each row would do' });
}

/** Imports this text by an import of its own, with everything as proposed. */
export async function importAll(project: OpenProject, text: string) {
  const { unmount } = showImport(project);
  choose(text);
  await check();
  fireEvent.click(screen.getByRole('button', { name: /^Import / }));
  await screen.findByRole('table', { name: 'What became of each row' });
  unmount();
}

export function rowsOf(table: HTMLElement): (string | null)[][] {
  const rows = within(table).getAllByRole('row').slice(1);
  return rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  );
}

/** The texts that the project holds, by case. */
export async function storedTexts(project: OpenProject): Promise<Record<string, string[]>> {
  const { narratives } = await project.dataset();
  const byCase = groupBy(narratives, (narrative) => narrative.caseId);
  return Object.fromEntries([...byCase].map(([id, all]) => [id, all.map((each) => each.text)]));
}
