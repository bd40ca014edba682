import * as v from 'valibot';
import type { Code, Scheme } from '../../../../codebook/scheme.ts';
import type { DraftCodes } from '../../../domain/coding/codebook/draft-edits.ts';

/** A revision that is being written, as it is kept until it is saved. */
export interface Draft {
  readonly schemeId: string;
  /** The revision that it changes. */
  readonly revision: number;
  readonly codes: DraftCodes;
  /** Why, as far as it is written. */
  readonly note: string;
  /** Ids of the proposals that it is to settle. */
  readonly settles: readonly string[];
}

/** A draft in which nothing is changed yet. */
export function newDraft({ id, revision, codes }: Scheme): Draft {
  return { schemeId: id, revision, codes, note: '', settles: [] };
}

const texts = v.array(v.string());

/** Only the shape: what a code may say is judged when the draft becomes a revision. */
const code = v.strictObject({
  id: v.string(),
  name: v.string(),
  parent: v.exactOptional(v.string()),
  definition: v.string(),
  include: texts,
  exclude: texts,
  examples: texts,
  keywords: texts,
  colour: v.string(),
  underline: v.picklist(['solid', 'dashed', 'dotted', 'double', 'wavy']),
  key: v.exactOptional(v.string()),
  quoted: texts,
  archived: v.exactOptional(v.literal(true)),
  replacedBy: v.exactOptional(texts),
}) satisfies v.GenericSchema<unknown, Code>;

const shape = v.strictObject({
  schemeId: v.string(),
  revision: v.number(),
  codes: v.array(code),
  note: v.string(),
  settles: texts,
}) satisfies v.GenericSchema<unknown, Draft>;

/** The draft that a kept text holds; `null` if it holds none. */
export function readDraft(text: string | null): Draft | null {
  try {
    const read = v.safeParse(shape, JSON.parse(text ?? 'null'));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
