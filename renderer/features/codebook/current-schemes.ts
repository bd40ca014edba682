import type { Scheme } from '../../../codebook/scheme.ts';
import { newestScheme } from '../../domain/coding/code-of-scheme.ts';

/** Each scheme once, in its newest revision, in the order the project got them. */
export function currentSchemes(schemes: readonly Scheme[]): Scheme[] {
  const ids = new Set(schemes.map((scheme) => scheme.id));
  return [...ids].flatMap((id) => newestScheme(schemes, id) ?? []);
}
