import { checkBase } from './check-base.ts';
import { checkReturnPack } from './check-return-pack.ts';
import type { CodingPack, Pack, PackProblem } from './pack.ts';
import { canSealFor } from './pack-key.ts';

/** The first thing that a pack contradicts itself in, or that is not of its one coder; `null` if there is none. */
export async function checkPack(pack: Pack): Promise<PackProblem | null> {
  const others = pack.sheets.findIndex(({ coderId }) => coderId !== pack.coder.id);
  if (others !== -1) return { code: 'others_work', place: `sheets[${others}]` };
  return pack.kind === 'coding' ? checkCodingPack(pack) : checkReturnPack(pack);
}

async function checkCodingPack(pack: CodingPack): Promise<PackProblem | null> {
  if (!(await canSealFor(pack.recipient))) return { code: 'invalid_record', place: 'recipient' };
  return checkBase(pack, pack.coder, pack.sheets);
}
