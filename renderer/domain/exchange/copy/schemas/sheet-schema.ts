import * as v from 'valibot';
import type { Coding } from '../../../coding/coding.ts';
import type { Reopening, Sheet, SheetFace } from '../../../coding/sheet.ts';
import type { EveryKey } from './every-key.ts';
import { count, id, recordOf, text, time } from './values.ts';

export const codingSchema = v.strictObject({
  id,
  start: count,
  end: count,
  schemeId: id,
  codeId: id,
  status: v.exactOptional(id),
  memo: v.exactOptional(text),
  origin: v.picklist(['manual', 'suggestion']),
  evidence: v.exactOptional(v.array(text)),
  codebookRevision: count,
  createdAt: time,
  updatedAt: time,
} satisfies EveryKey<Coding>);

const reopeningSchema = v.strictObject({ at: time, othersVisible: v.boolean() } satisfies EveryKey<Reopening>);

const face = {
  state: v.picklist(['not_started', 'in_progress', 'finished']),
  finishedUnder: recordOf(count),
  memo: v.exactOptional(text),
  reopenings: v.array(reopeningSchema),
  dismissed: v.exactOptional(v.array(text)),
} satisfies EveryKey<SheetFace>;

export const sheetFaceSchema = v.strictObject(face);

export const sheetSchema = v.strictObject({
  ...face,
  narrativeId: id,
  coderId: id,
  copyId: id,
  codings: v.array(codingSchema),
  revision: count,
  lineage: v.array(text),
} satisfies EveryKey<Sheet>);
