import type { UndefinedReason } from '../estimate.ts';
import { coefficientIds, type Figure, type FigureGroup, type FiguresQuestion } from '../figures.ts';
import { additiveFigures, type CodeFigure, undefinedFigures, type WantedMeasure } from './additive-figures.ts';
import { type LayeredText, layeredText, spanFacts, whyNoPair } from './layered-texts.ts';
import type { SpanLayer } from './span-layers.ts';
import { codesMeasure, f1Measure, type LayerMeasure, uAlphaMeasure } from './span-measures.ts';
import type { SpansToCompare, TextToCompare } from './spans-to-compare.ts';

/** A measure of texts, given by their places, and why its figures are undefined; `null`: they are to be computed. */
interface Asked {
  readonly measure: WantedMeasure<number>;
  readonly reason: UndefinedReason | null;
}

/** What a group asks for, and what is shown beside its figures. */
interface View {
  readonly facts: Pick<FigureGroup, 'codeId' | 'units' | 'narratives' | 'prevalence' | 'coders'>;
  readonly asked: readonly Asked[];
}

/**
 * The groups of these coders (places in the question's order): one for each code of the scheme, in its order, and at the end
 * all codes. All intervals come from the same draws of all texts: the seed and their number make them, so that every group
 * of coders gets the same.
 */
export function spanGroups(
  { texts, values }: SpansToCompare,
  question: FiguresQuestion,
  places: readonly number[],
  onProgress?: (share: number) => void,
): FigureGroup[] {
  const shared = textsOf(texts, places);
  const codeIds = question.scheme.codes.map(({ id }) => id);
  const codes = codeIds.map((codeId) => codeView(codeId, shared, places.length, values));
  const views = [...codes, allCodesView(codeIds, shared, places.length, values)];
  const asked = views.flatMap((view) => view.asked);
  const measures = asked.filter(({ reason }) => reason === null).map(({ measure }) => measure);
  const figures = [
    ...additiveFigures([...shared.keys()], measures, question, onProgress),
    ...asked.flatMap(({ measure, reason }) => (reason ? undefinedFigures(measure, reason) : [])),
  ];
  const coderIds = places.flatMap((place) => question.coderIds[place] ?? []);
  return views.map(({ facts }) => ({ ...facts, coderIds, counts: null, figures: figuresOf(facts.codeId, figures) }));
}

/** The texts with these coders alone. */
function textsOf(texts: readonly TextToCompare[], places: readonly number[]): TextToCompare[] {
  return texts.map(({ length, coders }) => ({ length, coders: places.map((place) => coders[place] ?? null) }));
}

function codeView(codeId: string, texts: readonly TextToCompare[], coders: number, values: number): View {
  const layered = texts.map((text) => layeredText(text, ({ byCode }) => byCode.get(codeId) ?? null));
  const reason = whyNoPair(layered, coders);
  const measures = [uAlphaMeasure(codeId, values), f1Measure(codeId)];
  return {
    facts: { codeId, ...spanFacts(layered, coders) },
    asked: measures.map((measure) => ({ measure: ofPlaces(measure, layered), reason })),
  };
}

/** All codes together. Figures that take one code at each place are undefined if a coder gave two to one. */
function allCodesView(
  codeIds: readonly string[],
  texts: readonly TextToCompare[],
  coders: number,
  values: number,
): View {
  const layered = texts.map((text) => layeredText(text, ({ allCodes }) => allCodes));
  const reason = whyNoPair(layered, coders);
  const isOverlap = layered.some(({ layers }) => layers.length >= 2 && layers.some(({ codes }) => codes === null));
  const together = [uAlphaMeasure(null, 1), f1Measure(null)].map((measure) => ofPlaces(measure, layered));
  const apart = ofPlaces(codesMeasure(codeIds, values), layered);
  return {
    facts: { codeId: null, ...spanFacts(layered, coders) },
    asked: [
      ...together.map((measure) => ({ measure, reason })),
      { measure: apart, reason: reason ?? (isOverlap ? 'codes_overlap' : null) },
    ],
  };
}

/** The measure with texts given by their places among these; one that fewer than two coders looked at adds nothing. */
function ofPlaces<Layer extends SpanLayer>(
  { width, within }: LayerMeasure<Layer>,
  texts: readonly LayeredText<Layer>[],
): WantedMeasure<number> {
  return {
    width,
    isResampled: texts.filter(({ layers }) => layers.length >= 2).length >= 2,
    within: (numbers) => {
      const { add, coefficients } = within(numbers);
      const addPlace = (place: number) => {
        const text = texts[place];
        if (text && text.layers.length >= 2) add(text);
      };
      return { add: addPlace, coefficients };
    },
  };
}

function figuresOf(codeId: string | null, figures: readonly CodeFigure[]): Figure[] {
  const place = ({ coefficient }: Figure) => coefficientIds.indexOf(coefficient);
  const own = figures.filter((one) => one.codeId === codeId).map(({ figure }) => figure);
  return own.sort((a, b) => place(a) - place(b));
}
