import * as v from 'valibot';
import type { Narrative } from '../../../text/narrative.ts';
import type { EveryKey } from './every-key.ts';
import { count, hash, id, text, time } from './values.ts';

export const narrativeSchema = v.strictObject({
  id,
  caseId: id,
  kind: text,
  title: text,
  text,
  textVersion: count,
  sha256: hash,
  source: v.strictObject({ file: text, row: count } satisfies EveryKey<Narrative['source']>),
  importedAt: time,
} satisfies EveryKey<Narrative>);
