import * as v from 'valibot';
import type { Case } from '../../../coding/dataset.ts';
import type { EveryKey } from './every-key.ts';
import { id, recordOf, text } from './values.ts';

export const caseSchema = v.strictObject({ id, attributes: recordOf(text) } satisfies EveryKey<Case>);
