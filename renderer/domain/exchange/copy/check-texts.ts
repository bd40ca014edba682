import type { Problem } from '../../../../codebook/problem.ts';
import type { Dataset } from '../../coding/dataset.ts';
import { normaliseText } from '../../text/normalise.ts';
import { textHash } from '../text-hash.ts';

/** The first narrative whose text is not the one that its hash was taken of, or is not normalised. */
export async function checkTexts({ narratives }: Dataset): Promise<Problem<'text_changed'> | null> {
  const same = await Promise.all(
    narratives.map(async ({ text, sha256 }) => normaliseText(text) === text && (await textHash(text)) === sha256),
  );
  const index = same.indexOf(false);
  return index === -1 ? null : { code: 'text_changed', place: `narratives[${index}]` };
}
