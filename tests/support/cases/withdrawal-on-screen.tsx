import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, vi } from 'vitest';
import type { NamedBytes } from '../../../electron/contract.ts';
import type { BackupFolder } from '../../../renderer/desktop/desktop.ts';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import { CasesScreen } from '../../../renderer/features/cases/cases-screen.tsx';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import {
  codingOn,
  narrativeOf,
  noon,
  sheetBy,
  project as studyOf,
} from '../../renderer/domain/exchange/support/project.ts';
import { desktopDouble } from '../desktop-double.ts';
import { onScreen } from '../on-screen.tsx';

const saved = {
  seq: 1,
  copyId: 'copy-1',
  at: noon,
  coderId: 'a',
  scope: 'project',
  label: 'save_copy',
  entries: [],
} as const;

/** Ada leads. Case C1 has two narratives that both coders have worked on; Ben's note on C3 names it. */
export function data(): Dataset {
  const base = studyOf({ changes: [saved] });
  const memo = codingOn('m', 'voice', 0, 5, { memo: 'As in C1.' });
  return {
    ...base,
    narratives: [...base.narratives, narrativeOf('n5', 'C2', 'Her brother is C1.')],
    sheets: [...base.sheets, sheetBy('b', 'n4', [memo])],
  };
}

/** The list of cases, on a machine that backs up into this folder; answers with what is saved from it. */
export async function show(project: OpenProject, backups: BackupFolder | null, viewerId = 'a'): Promise<NamedBytes[]> {
  const files: NamedBytes[] = [];
  const saveFile = async (file: NamedBytes) => {
    files.push(file);
    return { place: 'Documents' };
  };
  const viewer = project.state().coders.find(({ id }) => id === viewerId);
  if (!viewer) throw new Error(`No coder ${viewerId}`);
  const desktop = desktopDouble({ backups, saveFile });
  const props = { project, viewer, desktop, onOpen: vi.fn(), onImport: vi.fn() };
  const { rerender } = onScreen(<CasesScreen {...props} view={project.state()} />);
  project.subscribe(() => rerender(<CasesScreen {...props} view={project.state()} />));
  return files;
}

/** From the list to the form by which a case is withdrawn, once it has looked through the history. */
export async function toTheForm(caseId: string) {
  const [more] = screen.getAllByRole('button', { name: `More about case ${caseId}` });
  if (more) fireEvent.click(more);
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Withdraw this case…' }));
  await screen.findByRole('heading', { name: `Withdraw case ${caseId}` });
  await waitFor(() => expect(screen.queryByText('Looking through the history', { exact: false })).toBeNull());
}

/** The button that withdraws. */
export const act = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Withdraw this case' });

/** Types into the field that confirms. */
export const type = (text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Type the case id to confirm' }), { target: { value: text } });

/** From the list to a case that is withdrawn. */
export async function withdraw(caseId: string) {
  await toTheForm(caseId);
  type(caseId);
  fireEvent.click(act());
  await screen.findByRole('heading', { name: `Case ${caseId} is withdrawn` });
}
