import type { Act } from '../../domain/coding/change.ts';

/** The act that notes a saved copy; the reason stands in it if it holds coding that is hidden from who saved it. */
export function copyAct(coderId: string, reason: string | null): Act {
  const act = { coderId, scope: 'project', label: 'save_copy', entries: [] } as const;
  return reason === null ? act : { ...act, note: reason };
}
