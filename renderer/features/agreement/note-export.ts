import type { Change } from '../../domain/coding/change.ts';
import type { AgreementDesk } from './agreement-desk.ts';

/** Journals that something of agreement left the program, with what it was called or where it went. Rejects with a `StorageError`. */
export function noteExport({ project, viewer }: AgreementDesk, note: string): Promise<Change | null> {
  return project.act(() => ({ coderId: viewer.id, scope: 'project', label: 'export_data', note, entries: [] }));
}
