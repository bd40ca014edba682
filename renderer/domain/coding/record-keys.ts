import type { Scheme } from '../../../codebook/scheme.ts';
import type { Opening, Withdrawal } from './dataset.ts';
import type { PackKey } from './pack-record.ts';
import type { ReceivedBlock } from './received-journal.ts';
import type { Assignment } from './round.ts';

const byId = ({ id }: { readonly id: string }) => id;

/** By what a record of each list is known: no two of a list share it. Storage names rows by it. */
export const recordKeys = {
  schemes: ({ id, revision }: Pick<Scheme, 'id' | 'revision'>) => `${id} ${revision}`,
  coders: byId,
  sheets: ({ narrativeId, coderId }: { readonly narrativeId: string; readonly coderId: string }) =>
    `${narrativeId} ${coderId}`,
  rounds: byId,
  assignments: ({ roundId, narrativeId }: Pick<Assignment, 'roundId' | 'narrativeId'>) => `${roundId} ${narrativeId}`,
  decisions: byId,
  proposals: byId,
  packs: byId,
  packKeys: ({ recipient }: PackKey) => recipient,
  openings: ({ narrativeId, leadId }: Pick<Opening, 'narrativeId' | 'leadId'>) => `${narrativeId} ${leadId}`,
  withdrawals: ({ caseHash }: Withdrawal) => caseHash,
  received: ({ copyId, block }: Pick<ReceivedBlock, 'copyId' | 'block'>) => `${copyId} ${block}`,
} as const;
