import * as v from 'valibot';
import { actLabels, type Change, type Entry } from '../../../coding/change.ts';
import { coderSchema } from './coder-schema.ts';
import type { EveryKey } from './every-key.ts';
import { settingsSchema } from './project-schema.ts';
import { codingSchema, sheetFaceSchema } from './sheet-schema.ts';
import { openingSchema } from './team-schema.ts';
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
]) satisfies v.GenericSchema<unknown, Entry>;

export const changeSchema = v.strictObject({
  seq: count,
  copyId: id,
  at: time,
  coderId: id,
  scope: v.union([v.literal('project'), v.strictObject(sheetKey)]),
  label: v.picklist(actLabels),
  note: v.exactOptional(text),
  entries: v.array(entrySchema),
  undoes: v.exactOptional(count),
} satisfies EveryKey<Change>);
