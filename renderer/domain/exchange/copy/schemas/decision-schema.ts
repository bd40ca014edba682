import * as v from 'valibot';
import {
  type Decision,
  decisionReasons,
  decisionSubjects,
  type Position,
  type Proposal,
  rulings,
} from '../../../coding/decision.ts';
import type { EveryKey } from './every-key.ts';
import { codingSchema } from './sheet-schema.ts';
import { count, id, text, time } from './values.ts';

const positionSchema = v.strictObject({
  coderId: id,
  sheetRevision: count,
  codings: v.array(codingSchema),
} satisfies EveryKey<Position>);

export const decisionSchema = v.strictObject({
  id,
  roundId: v.nullable(id),
  narrativeId: id,
  schemeId: id,
  codeIds: v.array(id),
  start: count,
  end: count,
  subjects: v.pipe(v.array(v.picklist(decisionSubjects)), v.nonEmpty()),
  from: v.array(positionSchema),
  ruling: v.picklist(rulings),
  ruledFor: v.exactOptional(id),
  reason: v.exactOptional(v.picklist(decisionReasons)),
  note: v.exactOptional(text),
  consensus: v.array(codingSchema),
  by: id,
  at: time,
} satisfies EveryKey<Decision>);

export const proposalSchema = v.strictObject({
  id,
  schemeId: id,
  codeIds: v.array(id),
  text,
  decisionId: v.exactOptional(id),
  by: id,
  at: time,
  settled: v.exactOptional(
    v.strictObject({ at: time, revision: count } satisfies EveryKey<NonNullable<Proposal['settled']>>),
  ),
} satisfies EveryKey<Proposal>);
