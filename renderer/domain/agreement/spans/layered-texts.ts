import type { UndefinedReason } from '../estimate.ts';
import type { FigureGroup } from '../figures.ts';
import type { SpanLayer } from './span-layers.ts';
import type { CoderLayers, TextToCompare } from './spans-to-compare.ts';

/** One text as some coders saw it who were asked about one code, or about all. */
export interface LayeredText<Layer extends SpanLayer = SpanLayer> {
  readonly length: number;
  /** A place for each of the coders; `null`: did not look for it. */
  readonly ofCoders: readonly (Layer | null)[];
  /** Of the coders who looked. */
  readonly layers: readonly Layer[];
}

/** The text with that layer of each coder which is compared; `null`: the coder did not look for it. */
export function layeredText<Layer extends SpanLayer>(
  { length, coders }: TextToCompare,
  layerOf: (coder: CoderLayers) => Layer | null,
): LayeredText<Layer> {
  const ofCoders = coders.map((coder) => coder && layerOf(coder));
  return { length, ofCoders, layers: ofCoders.filter((layer) => layer !== null) };
}

/** Why the texts give no figure for so many coders; `null`: at least one text was looked at by two. */
export function whyNoPair(texts: readonly LayeredText[], coders: number): UndefinedReason | null {
  if (coders < 2) return 'one_coder';
  return texts.some(({ layers }) => layers.length >= 2) ? null : 'no_pair';
}

/** What is shown beside the figures of a group (see `FigureGroup`), of the texts that at least two of its coders looked at. */
export function spanFacts(
  texts: readonly LayeredText[],
  coders: number,
): Pick<FigureGroup, 'units' | 'narratives' | 'prevalence' | 'coders'> {
  const ofCoders = Array.from({ length: coders }, () => ({ rated: 0, found: 0 }));
  const shared = texts.filter(({ layers }) => layers.length >= 2);
  let marked = 0;
  for (const text of shared) {
    for (const [place, coder] of ofCoders.entries()) {
      const layer = text.ofCoders[place];
      if (!layer) continue;
      coder.rated += text.length;
      coder.found += layer.spans.length;
      for (const { start, end } of layer.marked) marked += end - start;
    }
  }
  const rated = ofCoders.reduce((total, coder) => total + coder.rated, 0);
  return {
    units: ofCoders.reduce((total, { found }) => total + found, 0),
    narratives: shared.length,
    prevalence: rated === 0 ? null : marked / rated,
    coders: ofCoders,
  };
}
