import * as v from 'valibot';
import { caseSchema } from '../copy/schemas/case-schema.ts';
import { changeSchema } from '../copy/schemas/change-schema.ts';
import { coderSchema } from '../copy/schemas/coder-schema.ts';
import type { EveryKey } from '../copy/schemas/every-key.ts';
import { projectSchema } from '../copy/schemas/project-schema.ts';
import { assignmentSchema, roundSchema, withdrawalSchema } from '../copy/schemas/team-schema.ts';
import { hash, id, text, time } from '../copy/schemas/values.ts';
import { packNarrativeSchema, packSchemeSchema, packSheetSchema } from './bounded-schemas.ts';
import type { CodingPack, Pack, ProjectBase, ReturnPack } from './pack.ts';
import { PACK_FORMAT, PACK_VERSION } from './pack-file.ts';

const head = { format: v.literal(PACK_FORMAT), version: v.literal(PACK_VERSION) };
const facts = { id, madeAt: time, appVersion: text };

const base = {
  project: v.omit(projectSchema, ['copyId', 'leadRecipient']),
  schemes: v.array(packSchemeSchema),
  rounds: v.array(roundSchema),
  cases: v.array(caseSchema),
  narratives: v.array(packNarrativeSchema),
  assignments: v.array(assignmentSchema),
  withdrawals: v.array(withdrawalSchema),
} satisfies EveryKey<ProjectBase>;

const codingPack = {
  kind: v.literal('coding'),
  ...facts,
  ...base,
  recipient: id,
  coder: coderSchema,
  lead: v.strictObject({ id, name: text, initials: text } satisfies EveryKey<CodingPack['lead']>),
  sheets: v.array(packSheetSchema),
} satisfies EveryKey<CodingPack>;

const returnPack = {
  kind: v.literal('return'),
  ...facts,
  packId: id,
  projectId: id,
  coder: coderSchema,
  texts: v.array(v.strictObject({ id, sha256: hash } satisfies EveryKey<ReturnPack['texts'][number]>)),
  sheets: v.array(packSheetSchema),
  changes: v.array(changeSchema),
  base: v.exactOptional(v.strictObject(base)),
} satisfies EveryKey<ReturnPack>;

/** By its first words a document is known as a pack of this or another version. */
export const documentHeadSchema = v.object({ format: v.literal(PACK_FORMAT), version: v.number() });

/** The whole document of a pack; the pack without the document's own words. */
export const packSchema = v.pipe(
  v.variant('kind', [v.strictObject({ ...head, ...codingPack }), v.strictObject({ ...head, ...returnPack })]),
  v.transform(({ format: _format, version: _version, ...pack }): Pack => pack),
) satisfies v.GenericSchema<unknown, Pack>;
