import type { SaveOutcome } from '../../../electron/contract.ts';
import type { Act } from '../../domain/coding/change.ts';
import { notedSaving } from '../../storage/noted-saving.ts';
import type { AgreementDesk } from './agreement-desk.ts';

/** Saves something of agreement once the history says that it leaves, and under what names; see `notedSaving`. */
export function savedAndNoted(
  { project, viewer }: AgreementDesk,
  names: readonly string[],
  save: () => Promise<SaveOutcome>,
): Promise<SaveOutcome> {
  return notedSaving(project, exportAct(viewer.id, names.join(', ')), save);
}

/** Puts into the history that the report goes to the print dialog: what becomes of it there, the program is not told. */
export async function notePrinting({ project, viewer }: AgreementDesk): Promise<void> {
  await project.act(() => exportAct(viewer.id, 'Report on agreement, given to the print dialog'));
}

function exportAct(coderId: string, note: string): Act {
  return { coderId, scope: 'project', label: 'export_data', note, entries: [] };
}
