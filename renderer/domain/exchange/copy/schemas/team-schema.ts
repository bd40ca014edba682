import * as v from 'valibot';
import type { Opening, Withdrawal } from '../../../coding/dataset.ts';
import type { PackKey, PackRecord } from '../../../coding/pack-record.ts';
import type {
  Assignment,
  AssignmentDraw,
  KeptAgreement,
  KeptFigure,
  Round,
  RoundSettings,
} from '../../../coding/round.ts';
import type { EveryKey } from './every-key.ts';
import { count, hash, id, measure, text, time } from './values.ts';

const drawSchema = v.strictObject({
  seed: count,
  coderIds: v.array(id),
  overlap: v.variant('kind', [
    v.strictObject({ kind: v.literal('all') }),
    v.strictObject({ kind: v.picklist(['cases', 'percent']), value: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
  ]),
  codersEach: count,
  rest: v.picklist(['shared', 'left']),
  stratifiedBy: v.nullable(text),
  available: v.exactOptional(count),
} satisfies EveryKey<AssignmentDraw>);

const figureSchema = v.strictObject({
  codeId: id,
  narratives: count,
  prevalence: measure,
  percent: measure,
  alpha: measure,
  interval: v.nullable(v.strictTuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())])),
  ac1: measure,
} satisfies EveryKey<KeptFigure>);

export const roundSchema = v.strictObject({
  id,
  name: text,
  startedAt: time,
  settings: v.strictObject({
    tolerance: count,
    passesIdentical: v.boolean(),
    hidesNames: v.boolean(),
  } satisfies EveryKey<RoundSettings>),
  draw: v.exactOptional(drawSchema),
  closedAt: v.exactOptional(time),
  agreement: v.exactOptional(
    v.strictObject({
      schemeId: id,
      revision: count,
      codedUnder: v.exactOptional(v.array(count)),
      coderIds: v.array(id),
      figures: v.array(figureSchema),
      notBlind: v.exactOptional(count),
    } satisfies EveryKey<KeptAgreement>),
  ),
} satisfies EveryKey<Round>);

export const packSchema = v.strictObject({
  id,
  kind: v.picklist(['coding', 'return']),
  passage: v.picklist(['made', 'opened']),
  packId: id,
  coderId: id,
  recipient: text,
  madeAt: time,
  at: time,
  fileName: text,
  narrativeIds: v.array(id),
} satisfies EveryKey<PackRecord>);

export const packKeySchema = v.strictObject({
  recipient: id,
  identity: text,
  createdAt: time,
} satisfies EveryKey<PackKey>);

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
