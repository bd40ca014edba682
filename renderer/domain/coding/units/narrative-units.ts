import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { NarrativeToCompare, UnitKind } from './comparison.ts';

const wholeNarrative: readonly Span[] = [{ start: 0, end: Number.POSITIVE_INFINITY }];

/**
 * Where the units of one narrative lie, in the order of reading. Characters (UTF-16 units) come as stretches between the
 * edges of `spans`, so that each span covers a stretch wholly or not at all. `spans` matters for characters only.
 *
 * @throws RangeError if the text is needed and missing, or for the unit 'span', which has no places apart from the coders' spans.
 */
export function narrativeUnits(unit: UnitKind, narrative: NarrativeToCompare, spans: readonly Span[]): readonly Span[] {
  if (unit === 'narrative') return wholeNarrative;
  if (unit === 'span') throw new RangeError('Spans are compared with one another, not within units.');
  if (narrative.text === undefined) throw new RangeError(`The text of narrative ${narrative.id} is needed.`);
  return unit === 'sentence' ? sentences(narrative.text) : stretches(narrative.text.length, spans);
}

function stretches(length: number, spans: readonly Span[]): Span[] {
  const edges = new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => ({ start: cuts[at] ?? 0, end }));
}
