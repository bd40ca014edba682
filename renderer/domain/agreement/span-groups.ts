import {
  type AdditiveMeasure,
  additiveFigures,
  type CodeFigure,
  undefinedFigures,
  type WantedMeasure,
} from './additive-figures.ts';
import type { UndefinedReason } from './estimate.ts';
import { coefficientIds, type Figure, type FigureGroup, type FiguresQuestion } from './figures.ts';
import { type LayerOf, layeredText, layersOf, spanFacts, whyNoPair } from './layered-texts.ts';
import type { AllCodesLayer, SpanLayer } from './span-layers.ts';
import { codesMeasure, f1Measure, type MeasuredLayers, uAlphaMeasure } from './span-measures.ts';
import type { SpansToCompare, TextToCompare } from './spans-to-compare.ts';

/** A measure of texts, and why its figures are undefined; `null`: they are to be computed. */
interface Asked {
  readonly measure: WantedMeasure<TextToCompare>;
  readonly reason: UndefinedReason | null;
}

type Facts = Pick<FigureGroup, 'codeId' | 'units' | 'narratives' | 'prevalence' | 'coders'>;

/**
 * The groups of these coders (places in the question's order): one for each code of the scheme, in its order, and at the end
 * all codes. All intervals come from the same draws of the narratives that at least two of these coders have finished.
 */
export function spanGroups(
  { texts, values }: SpansToCompare,
  question: FiguresQuestion,
  places: readonly number[],
  onProgress?: (share: number) => void,
): FigureGroup[] {
  const ofThese = texts.map(({ length, coders }) => ({ length, coders: places.map((place) => coders[place] ?? null) }));
  const codeIds = question.scheme.codes.map(({ id }) => id);
  const codes = codeIds.map((codeId) => codeView(codeId, ofThese, places.length, values));
  const views = [...codes, allCodesView(codeIds, ofThese, places.length, values)];
  const asked = views.flatMap((view) => view.asked);
  const measures = asked.filter(({ reason }) => reason === null).map(({ measure }) => measure);
  const shared = ofThese.filter(({ coders }) => coders.filter((coder) => coder !== null).length >= 2);
  const figures = [
    ...additiveFigures(shared, measures, question, onProgress),
    ...asked.flatMap(({ measure, reason }) => (reason ? undefinedFigures(measure, reason) : [])),
  ];
  const coderIds = places.flatMap((place) => question.coderIds[place] ?? []);
  return views.map(({ facts }) => ({ ...facts, coderIds, counts: null, figures: figuresOf(facts.codeId, figures) }));
}

function codeView(
  codeId: string,
  texts: readonly TextToCompare[],
  coders: number,
  values: number,
): { facts: Facts; asked: Asked[] } {
  const layerOf: LayerOf = ({ byCode }) => byCode.get(codeId) ?? null;
  const layered = texts.map((text) => layeredText(text, layerOf));
  const reason = whyNoPair(layered, coders);
  const facts = spanFacts(layered, coders);
  const measures = [uAlphaMeasure(codeId, values), f1Measure(codeId)];
  return {
    facts: { codeId, ...facts },
    asked: measures.map((measure) => ({ measure: ofTexts(measure, layerOf, facts.narratives), reason })),
  };
}

/** All codes together. Figures that take one code at each place are undefined if a coder gave two to one. */
function allCodesView(
  codeIds: readonly string[],
  texts: readonly TextToCompare[],
  coders: number,
  values: number,
): { facts: Facts; asked: Asked[] } {
  const layerOf: LayerOf<AllCodesLayer> = ({ allCodes }) => allCodes;
  const layered = texts.map((text) => layeredText(text, layerOf));
  const reason = whyNoPair(layered, coders);
  const shared = layered.map(layersOf).filter((layers) => layers.length >= 2);
  const overlap = shared.some((layers) => layers.some((layer) => layer.codes === null)) ? 'codes_overlap' : null;
  const facts = spanFacts(layered, coders);
  const measures = [uAlphaMeasure(null, 1), f1Measure(null)];
  const together = measures.map((measure) => ofTexts(measure, layerOf, facts.narratives));
  const apart = ofTexts(codesMeasure(codeIds, values), layerOf, facts.narratives);
  return {
    facts: { codeId: null, ...facts },
    asked: [...together.map((measure) => ({ measure, reason })), { measure: apart, reason: reason ?? overlap }],
  };
}

/** A measure of layers as one of texts, so many of which count: a text that fewer than two coders looked at adds nothing. */
function ofTexts<Layer extends SpanLayer>(
  measure: AdditiveMeasure<MeasuredLayers<Layer>>,
  layerOf: LayerOf<Layer>,
  narratives: number,
): WantedMeasure<TextToCompare> {
  return {
    width: measure.width,
    isResampled: narratives >= 2,
    within: (numbers) => {
      const { add, coefficients } = measure.within(numbers);
      const addText = (text: TextToCompare) => {
        const layers = layersOf(layeredText(text, layerOf));
        if (layers.length >= 2) add({ length: text.length, layers });
      };
      return { add: addText, coefficients };
    },
  };
}

function figuresOf(codeId: string | null, figures: readonly CodeFigure[]): Figure[] {
  const place = ({ coefficient }: Figure) => coefficientIds.indexOf(coefficient);
  const own = figures.filter((one) => one.codeId === codeId).map(({ figure }) => figure);
  return own.sort((a, b) => place(a) - place(b));
}
