import type { Coder } from '../../../domain/coding/coder.ts';
import type { AgreementDesk } from '../agreement-desk.ts';

/** Two compared coders, in the order of the comparison. */
export type CoderPair = readonly [Coder, Coder];

/** The coders of these ids; throws a RangeError if one of them is not compared. */
export function coderPair({ coders }: AgreementDesk, ids: readonly string[]): CoderPair {
  const [first, second, ...others] = coders.filter(({ id }) => ids.includes(id));
  if (!first || !second || others.length > 0) throw new RangeError('A pair is two coders who are compared.');
  return [first, second];
}
