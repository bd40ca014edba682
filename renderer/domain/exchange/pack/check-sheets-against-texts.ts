import type { Sheet } from '../../coding/sheet.ts';
import type { Narrative } from '../../text/narrative.ts';
import { isSpanOf } from '../copy/check-codings.ts';
import type { PackProblem } from './pack.ts';

/**
 * The first sheet with a coding whose span its text lacks, of those whose narrative is given: a return pack tells its texts by
 * their hashes, so this is for whoever holds them. Give those narratives alone whose hash is the one that the pack tells.
 */
export function checkSheetsAgainstTexts(
  sheets: readonly Sheet[],
  narratives: readonly Pick<Narrative, 'id' | 'text'>[],
): PackProblem | null {
  const texts = new Map(narratives.map(({ id, text }) => [id, text]));
  const index = sheets.findIndex(({ narrativeId, codings }) => {
    const text = texts.get(narrativeId);
    return text !== undefined && !codings.every((coding) => isSpanOf(text, coding));
  });
  return index === -1 ? null : { code: 'span_outside_text', place: `sheets[${index}]` };
}
