import * as v from 'valibot';
import { parseScheme, type Scheme } from '../../../../../codebook/scheme.ts';

/** A scheme by the codebook's own reader; its fault becomes the issue's message. */
export const schemeSchema = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Scheme => {
    const result = parseScheme(dataset.value);
    if ('scheme' in result) return result.scheme;
    addIssue({ message: `${result.problem.code} at ${result.problem.place}` });
    return NEVER;
  }),
);
