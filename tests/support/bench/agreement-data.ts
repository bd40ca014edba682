import { builtInSchemes } from '../../../codebook/built-in-schemes.ts';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coding } from '../../../renderer/domain/coding/coding.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork, UnitKind } from '../../../renderer/domain/coding/units/comparison.ts';
import { madeUpText, numbersFrom } from './made-up-text.ts';

/** How often each of the seven outcomes is there, in per cent: from common to rare. */
const prevalences = [50, 40, 30, 25, 15, 10, 2];
/** How often a coder sees it otherwise than it is, in per cent. */
const slips = 6;

/** The scheme of the seven outcomes. */
export function benchScheme(): Scheme {
  const [scheme] = builtInSchemes;
  if (!scheme) throw new Error('there is no built-in scheme');
  return scheme;
}

/** Ratings of seven codes, one table of units × coders each, as another program would hand them over. */
export function benchRatings(units: number, coders: number): (0 | 1)[][][] {
  const next = numbersFrom(5);
  return prevalences.map((prevalence) =>
    Array.from({ length: units }, () => {
      const isThere = next(100) < prevalence;
      return Array.from({ length: coders }, () => (isThere !== next(100) < slips ? 1 : 0));
    }),
  );
}

/** A whole study: every coder has finished every narrative of some 12 sentences, with a coded segment or two for each outcome found. */
export function benchWork(narratives: number, coders: number): { coderIds: string[]; work: ComparedWork } {
  const next = numbersFrom(3);
  const scheme = benchScheme();
  const coderIds = Array.from({ length: coders }, (_, index) => `coder-${index + 1}`);
  const texts = Array.from({ length: narratives }, (_, index) => ({
    id: `narrative-${index + 1}`,
    text: madeUpText(150, index + 1),
  }));
  const sheets = texts.flatMap(({ id, text }) => {
    const places = scheme.codes.map((_, index) =>
      next(100) < (prevalences[index] ?? 0) ? next(text.length - 120) : null,
    );
    return coderIds.map((coderId): Sheet => {
      const codings = scheme.codes.flatMap((code, index) => {
        const place = next(100) < slips ? null : (places[index] ?? null);
        return place === null
          ? []
          : [codingAt(`${id} ${coderId} ${code.id}`, code.id, place + next(3) * 4, 40 + next(60))];
      });
      return finishedSheet(id, coderId, codings, scheme);
    });
  });
  return { coderIds, work: { schemes: [scheme], sheets, narratives: texts } };
}

/** What is asked of it: every figure, with a bootstrap interval for each. */
export function benchQuestion(coderIds: readonly string[], unit: UnitKind) {
  const choices = { leavesOutUncoded: false, comparesStatus: false, bothIntervals: true };
  return { scheme: benchScheme(), coderIds, unit, ...choices, replicates: 1_000, seed: 1 };
}

function codingAt(id: string, codeId: string, start: number, length: number): Coding {
  const times = { createdAt: 1, updatedAt: 1 };
  const schemeId = benchScheme().id;
  return { id, schemeId, codeId, start, end: start + length, origin: 'manual', codebookRevision: 1, ...times };
}

function finishedSheet(narrativeId: string, coderId: string, codings: readonly Coding[], scheme: Scheme): Sheet {
  return {
    narrativeId,
    coderId,
    copyId: 'copy',
    state: 'finished',
    finishedUnder: { [scheme.id]: scheme.revision },
    codings,
    reopenings: [],
    revision: 1,
    lineage: [],
  };
}
