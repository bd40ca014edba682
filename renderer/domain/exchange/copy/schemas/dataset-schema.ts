import * as v from 'valibot';
import { parseScheme, type Scheme } from '../../../../../codebook/scheme.ts';
import type { Dataset } from '../../../coding/dataset.ts';
import { caseSchema } from './case-schema.ts';
import { changeSchema } from './change-schema.ts';
import { coderSchema } from './coder-schema.ts';
import type { EveryKey } from './every-key.ts';
import { narrativeSchema } from './narrative-schema.ts';
import { projectSchema } from './project-schema.ts';
import { sheetSchema } from './sheet-schema.ts';
import { assignmentSchema, openingSchema, withdrawalSchema } from './team-schema.ts';

/** A scheme by the codebook's own reader; its fault becomes the issue's message. */
const schemeSchema = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Scheme => {
    const result = parseScheme(dataset.value);
    if ('scheme' in result) return result.scheme;
    addIssue({ message: `${result.problem.code} at ${result.problem.place}` });
    return NEVER;
  }),
);

export const datasetSchema = v.strictObject({
  project: projectSchema,
  schemes: v.array(schemeSchema),
  coders: v.array(coderSchema),
  cases: v.array(caseSchema),
  narratives: v.array(narrativeSchema),
  sheets: v.array(sheetSchema),
  assignments: v.array(assignmentSchema),
  openings: v.array(openingSchema),
  // A copy of version 1 knows of none.
  withdrawals: v.optional(v.array(withdrawalSchema), []),
  changes: v.array(changeSchema),
} satisfies EveryKey<Dataset>) satisfies v.GenericSchema<unknown, Dataset>;
