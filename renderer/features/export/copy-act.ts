import type { Act } from '../../domain/coding/change.ts';

/** What a copy holds: everything that the project does, or what the one who saves it may see. */
export type CopyExtent = 'all' | 'visible';

/** The act that notes a saved copy, and whose coding is in it. `reason`: given where coding that is hidden goes along; else ''. */
export function copyAct(coderId: string, extent: CopyExtent, reason: string): Act {
  const whose = extent === 'all' ? 'With everybody’s coding' : 'With what was open to who saved it';
  const note = reason === '' ? whose : `${whose}: ${reason}`;
  return { coderId, scope: 'project', label: 'save_copy', note, entries: [] };
}
