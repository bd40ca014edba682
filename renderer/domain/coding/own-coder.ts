import type { Coder } from './coder.ts';
import type { Dataset } from './dataset.ts';
import { isFromPack } from './is-from-pack.ts';

/** Whose a coder's project is: the one coder in it beside the lead. `null` in a project that did not come out of a coding pack. */
export function ownCoder(state: Pick<Dataset, 'project' | 'coders'>): Coder | null {
  return isFromPack(state) ? (state.coders.find(({ role }) => role === 'coder') ?? null) : null;
}
