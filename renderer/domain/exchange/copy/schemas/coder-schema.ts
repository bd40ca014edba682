import * as v from 'valibot';
import type { Coder } from '../../../coding/coder.ts';
import type { EveryKey } from './every-key.ts';
import { id, text } from './values.ts';

export const coderSchema = v.strictObject({
  id,
  name: text,
  initials: text,
  role: v.picklist(['coder', 'lead']),
  active: v.boolean(),
} satisfies EveryKey<Coder>);
