import type { Coder } from '../../domain/coding/coder.ts';
import type { ListedBackup } from './read-backups.ts';

/**
 * Whether somebody may read how many coded segments a backup holds: a count of all would tell of colleagues' hidden work.
 * They may if nobody else coded in the project then; or if nothing is hidden from them now and the project of now has grown
 * out of that backup, so that all that it holds is in it and open to them. After a restore that is not so: what was left
 * behind may hold work that is hidden.
 */
export function maySeeCount(viewer: Pick<Coder, 'name'>, hidesNothing: boolean, { content }: ListedBackup): boolean {
  if ('problem' in content) return false;
  const { coders } = content.facts;
  return (coders.length === 1 && coders[0] === viewer.name) || (hidesNothing && content.isPast);
}
