import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Sheet } from '../../../domain/coding/sheet.ts';
import type { QueueEntry } from '../../../domain/reconciliation/queue.ts';
import { codesOfEntry, spanOfEntry } from '../../../domain/reconciliation/queue-choice.ts';
import { overlaps } from '../../../domain/text/overlaps.ts';

/** The names of the other codes that a coder gave text of the item, in the scheme's order. */
export function codedInstead(
  sheets: readonly Sheet[],
  entry: QueueEntry,
  coderId: string,
  scheme: Scheme,
): readonly string[] {
  const codeIds = codesOfEntry(entry);
  const span = spanOfEntry(entry);
  const sheet = sheets.find((one) => one.narrativeId === entry.narrativeId && one.coderId === coderId);
  const there = new Set(
    sheet?.codings
      .filter(({ schemeId, codeId }) => schemeId === scheme.id && !codeIds.includes(codeId))
      .filter((coding) => overlaps(coding, span))
      .map(({ codeId }) => codeId),
  );
  return scheme.codes.filter(({ id }) => there.has(id)).map(({ name }) => name);
}
