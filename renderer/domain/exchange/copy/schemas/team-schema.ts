import * as v from 'valibot';
import type { Assignment, Opening } from '../../../coding/dataset.ts';
import type { EveryKey } from './every-key.ts';
import { id, text, time } from './values.ts';

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
