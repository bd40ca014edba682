import * as v from 'valibot';
import { actLabels, type Change, type Entry } from '../../../coding/change.ts';
import type { ReceivedBlock } from '../../../coding/received-journal.ts';
import { coderSchema } from './coder-schema.ts';
import { decisionSchema, proposalSchema } from './decision-schema.ts';
import type { EveryKey } from './every-key.ts';
import { settingsSchema } from './project-schema.ts';
import { schemeSchema } from './scheme-schema.ts';
import { codingSchema, sheetFaceSchema, sheetSchema } from './sheet-schema.ts';
import { assignmentSchema, openingSchema, packSchema, roundSchema } from './team-schema.ts';
import { count, hash, id, text, time } from './values.ts';

const sheetKey = { narrativeId: id, coderId: id };

function beforeAfter<Schema extends v.GenericSchema>(schema: Schema) {
  return { before: v.nullable(schema), after: v.nullable(schema) };
}

const projectFaceSchema = v.strictObject({
  label: text,
  name: v.exactOptional(text),
  activeSchemeId: id,
  settings: settingsSchema,
});

const entrySchema = v.variant('table', [
  v.strictObject({ table: v.literal('codings'), ...sheetKey, id, ...beforeAfter(codingSchema) }),
  v.strictObject({ table: v.literal('sheets'), ...sheetKey, ...beforeAfter(sheetFaceSchema) }),
  v.strictObject({ table: v.literal('coders'), id, ...beforeAfter(coderSchema) }),
  v.strictObject({ table: v.literal('project'), ...beforeAfter(projectFaceSchema) }),
  v.strictObject({ table: v.literal('openings'), narrativeId: id, leadId: id, ...beforeAfter(openingSchema) }),
  v.strictObject({
    table: v.literal('narratives'),
    ...{ id, caseId: id, sha256: hash, change: v.picklist(['added', 'replaced']) },
  }),
  v.strictObject({ table: v.literal('cases'), id, change: v.picklist(['added', 'attributes']) }),
  v.strictObject({ table: v.literal('schemes'), id, revision: count, ...beforeAfter(schemeSchema) }),
  v.strictObject({ table: v.literal('rounds'), id, ...beforeAfter(roundSchema) }),
  v.strictObject({ table: v.literal('assignments'), roundId: id, narrativeId: id, ...beforeAfter(assignmentSchema) }),
  v.strictObject({ table: v.literal('decisions'), id, narrativeId: id, ...beforeAfter(decisionSchema) }),
  v.strictObject({ table: v.literal('proposals'), id, ...beforeAfter(proposalSchema) }),
  v.strictObject({ table: v.literal('packs'), id, ...beforeAfter(packSchema) }),
  v.strictObject({
    table: v.literal('received'),
    ...sheetKey,
    before: v.nullable(hash),
    after: hash,
    setAside: v.exactOptional(sheetSchema),
  }),
]) satisfies v.GenericSchema<unknown, Entry>;

export const changeSchema = v.strictObject({
  seq: count,
  copyId: id,
  at: time,
  coderId: id,
  scope: v.union([v.picklist(['project', 'consensus']), v.strictObject(sheetKey)]),
  label: v.picklist(actLabels),
  note: v.exactOptional(text),
  entries: v.array(entrySchema),
  undoes: v.exactOptional(count),
} satisfies EveryKey<Change>);

export const receivedSchema = v.strictObject({
  copyId: id,
  block: count,
  changes: v.array(changeSchema),
} satisfies EveryKey<ReceivedBlock>);
