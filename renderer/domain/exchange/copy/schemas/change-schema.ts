import * as v from 'valibot';
import type { ActLabel, Change, Entry } from '../../../coding/change.ts';
import { coderSchema } from './coder-schema.ts';
import type { EveryKey } from './every-key.ts';
import { settingsSchema } from './project-schema.ts';
import { codingSchema, sheetFaceSchema } from './sheet-schema.ts';
import { openingSchema } from './team-schema.ts';
import { count, hash, id, text, time } from './values.ts';

/** Every label once: one that is added to the type breaks the build until it is here. */
const LABELS = {
  create_project: true,
  import_narratives: true,
  add_coder: true,
  change_coder: true,
  change_settings: true,
  open_early: true,
  save_copy: true,
  add_code: true,
  accept_suggestion: true,
  dismiss_suggestion: true,
  remove_code: true,
  change_code: true,
  change_status: true,
  change_memo: true,
  move_edge: true,
  merge_codings: true,
  change_sheet_memo: true,
  finish_sheet: true,
  reopen_sheet: true,
} satisfies Record<ActLabel, true>;

const labelSchema = v.custom<ActLabel>((label) => typeof label === 'string' && Object.hasOwn(LABELS, label));

const sheetKey = { narrativeId: id, coderId: id };

function beforeAfter<Schema extends v.GenericSchema>(schema: Schema) {
  return { before: v.nullable(schema), after: v.nullable(schema) };
}

const projectFaceSchema = v.strictObject({ label: text, activeSchemeId: id, settings: settingsSchema });

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
  label: labelSchema,
  note: v.exactOptional(text),
  entries: v.array(entrySchema),
  undoes: v.exactOptional(count),
} satisfies EveryKey<Change>);
