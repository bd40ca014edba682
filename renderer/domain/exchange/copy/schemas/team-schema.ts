import * as v from 'valibot';
import type { Assignment, Opening, Withdrawal } from '../../../coding/dataset.ts';
import type { EveryKey } from './every-key.ts';
import { hash, id, text, time } from './values.ts';

export const assignmentSchema = v.strictObject({
  roundId: id,
  narrativeId: id,
  coderIds: v.array(id),
} satisfies EveryKey<Assignment>);

export const openingSchema = v.strictObject({
  narrativeId: id,
  leadId: id,
  reason: text,
  at: time,
} satisfies EveryKey<Opening>);

export const withdrawalSchema = v.strictObject({
  caseHash: hash,
  narrativeIds: v.array(id),
  by: id,
  at: time,
} satisfies EveryKey<Withdrawal>);
