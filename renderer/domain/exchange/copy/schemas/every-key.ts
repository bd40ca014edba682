import type { GenericSchema } from 'valibot';

/** A schema for each key of a record, optional ones too: a key added to the type breaks the build until its schema is here. */
export type EveryKey<Kept> = { readonly [Key in keyof Kept]-?: GenericSchema };
