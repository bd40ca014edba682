import * as v from 'valibot';
import type { Dataset } from '../../../coding/dataset.ts';
import { caseSchema } from './case-schema.ts';
import { changeSchema, receivedSchema } from './change-schema.ts';
import { coderSchema } from './coder-schema.ts';
import { decisionSchema, proposalSchema } from './decision-schema.ts';
import type { EveryKey } from './every-key.ts';
import { narrativeSchema } from './narrative-schema.ts';
import { projectSchema } from './project-schema.ts';
import { schemeSchema } from './scheme-schema.ts';
import { sheetSchema } from './sheet-schema.ts';
import {
  assignmentSchema,
  openingSchema,
  packKeySchema,
  packSchema,
  roundSchema,
  withdrawalSchema,
} from './team-schema.ts';

export const datasetSchema = v.strictObject({
  project: projectSchema,
  schemes: v.array(schemeSchema),
  coders: v.array(coderSchema),
  cases: v.array(caseSchema),
  narratives: v.array(narrativeSchema),
  sheets: v.array(sheetSchema),
  // A copy of version 1 or 2 knows of no team work, and one of version 1 of no withdrawals.
  rounds: v.optional(v.array(roundSchema), []),
  assignments: v.array(assignmentSchema),
  decisions: v.optional(v.array(decisionSchema), []),
  proposals: v.optional(v.array(proposalSchema), []),
  packs: v.optional(v.array(packSchema), []),
  packKeys: v.optional(v.array(packKeySchema), []),
  openings: v.array(openingSchema),
  withdrawals: v.optional(v.array(withdrawalSchema), []),
  changes: v.array(changeSchema),
  received: v.optional(v.array(receivedSchema), []),
} satisfies EveryKey<Dataset>) satisfies v.GenericSchema<unknown, Dataset>;
