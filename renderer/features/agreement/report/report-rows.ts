import type { Estimate, UndefinedReason } from '../../../domain/agreement/estimate.ts';
import type { CoefficientId, Figure, FigureGroup } from '../../../domain/agreement/figures.ts';
import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { reportedCoefficients } from '../../../words/agreement-report/coefficients-in-text.ts';
import { figureText } from '../figure-text.ts';
import { coefficient, percentage } from '../figures.ts';

/** What stands in a cell: the figure with its intervals under it, or why there is none. */
export interface ReportCell {
  readonly text: string;
  /** Lines of their own: `[0.37, 1.00]`, one that was drawn beside an analytic one, or of how many pairs a range is. */
  readonly under: readonly { readonly text: string; readonly drawnToo: boolean }[];
  readonly reason: UndefinedReason | null;
}

/** One code: its units, its prevalence, and a cell for each of `reportedCoefficients`. */
export interface ReportRow {
  readonly codeId: string;
  readonly name: string;
  readonly units: string;
  readonly prevalence: string;
  readonly cells: readonly ReportCell[];
}

/** A row for each code, in the order of the codebook. */
export function reportRows(facts: AgreementFacts): readonly ReportRow[] {
  const { scheme, unit, coderIds } = facts.question;
  return scheme.codes.flatMap(({ id, name }) => {
    const groups = facts.figures.groups.filter(({ codeId }) => codeId === id);
    const all = groups.find((group) => group.coderIds.length === coderIds.length);
    if (!all) return [];
    const pairs = groups.filter((group) => group !== all);
    return [
      {
        codeId: id,
        name,
        units: all.units.toLocaleString('en-GB'),
        prevalence: all.prevalence === null ? '—' : percentage(all.prevalence),
        cells: reportedCoefficients(unit).map((wanted) => reportCell(wanted, all, pairs)),
      },
    ];
  });
}

/** The mean of each of `reportedCoefficients` over the codes that have it; empty where none was taken. */
export function meanCells({ question, figures }: AgreementFacts): readonly string[] {
  return reportedCoefficients(question.unit).map((wanted) => {
    const mean = figures.averages.find((average) => average.coefficient === wanted);
    return mean ? (mean.value === null ? '—' : figureText(wanted, mean.value)) : '';
  });
}

/** `[0.37, 1.00]`; empty where there is none. */
export function intervalText(estimate: Estimate): string {
  if (estimate.value === null || !estimate.interval) return '';
  return `[${estimate.interval.map((end) => coefficient(end)).join(', ')}]`;
}

function reportCell(wanted: CoefficientId, all: FigureGroup, pairs: readonly FigureGroup[]): ReportCell {
  const of = (group: FigureGroup) => group.figures.filter((figure) => figure.coefficient === wanted);
  const figures = of(all);
  const [first] = figures;
  if (!first)
    return rangeCell(
      wanted,
      pairs.flatMap((pair) => of(pair).slice(0, 1)),
    );
  if (first.estimate.value === null) return { text: '—', under: [], reason: first.estimate.reason };
  const shown = wanted === 'percent_agreement' ? [] : figures;
  return { text: figureText(wanted, first.estimate.value), under: shown.flatMap(cellInterval), reason: null };
}

function cellInterval({ estimate }: Figure, index: number): ReportCell['under'] {
  const text = intervalText(estimate);
  return text === '' ? [] : [{ text, drawnToo: index > 0 }];
}

/** The lowest and the highest of the pairs, and of how many pairs if some have no value. */
function rangeCell(id: CoefficientId, figures: readonly Figure[]): ReportCell {
  const values = figures.flatMap(({ estimate }) => (estimate.value === null ? [] : [estimate.value]));
  const [reason = null] = figures.flatMap(({ estimate }) => (estimate.value === null ? [estimate.reason] : []));
  if (values.length === 0) return { text: figures.length === 0 ? '' : '—', under: [], reason };
  const ends = [...new Set([Math.min(...values), Math.max(...values)].map((value) => figureText(id, value)))];
  const of = { text: `${values.length} of ${figures.length} pairs`, drawnToo: false };
  return { text: ends.join(' to '), under: values.length < figures.length ? [of] : [], reason: null };
}
