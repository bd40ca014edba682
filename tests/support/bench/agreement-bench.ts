import { existsSync, readFileSync } from 'node:fs';
import { agreementFigures } from '../../../renderer/domain/agreement/agreement-figures.ts';
import type { RatedUnits } from '../../../renderer/domain/agreement/counts/rated-units.ts';
import { krippendorffAlpha, krippendorffAlphaOf } from '../../../renderer/domain/agreement/krippendorff-alpha.ts';
import type { UnitKind } from '../../../renderer/domain/coding/units/comparison.ts';
import { benchQuestion, benchRatings, benchWork } from './agreement-data.ts';
import { queueAfterRuling, queueAtFirst } from './desk-bench.ts';

interface Scene {
  readonly runs: number;
  /** Makes what is worked on, outside the clock, and answers with the work. */
  readonly prepare: () => () => unknown;
}

/** Each is run in a process of its own, so that its memory is its own. */
const scenes: Readonly<Record<string, Scene>> = {
  'seven alphas from raw ratings, 5 coders × 10,000 narratives': {
    runs: 20,
    prepare() {
      const tables = benchRatings(10_000, 5);
      return () => tables.map((ratings) => krippendorffAlpha(ratings));
    },
  },
  'seven alphas from counts, 5 coders × 10,000 narratives': {
    runs: 20,
    prepare() {
      const tables = benchRatings(10_000, 5).map(countsOf);
      return () => tables.map((units) => krippendorffAlphaOf(units));
    },
  },
  'narrative level, all figures, 1,000 replicates, 5 coders × 10,000 narratives': figuresOf(10_000, 5, 'narrative'),
  'sentence level, all figures, 1,000 replicates, 3 coders × 2,000 narratives': figuresOf(2_000, 3, 'sentence'),
  'character level, all figures, 1,000 replicates, 3 coders × 2,000 narratives': figuresOf(2_000, 3, 'character'),
  'coded segments, all figures, 1,000 replicates, 3 coders × 2,000 narratives': figuresOf(2_000, 3, 'span'),
  'queue of 5,000 disagreements, as the desk is opened': { runs: 10, prepare: queueAtFirst },
  'queue of 5,000 disagreements, after a ruling': { runs: 10, prepare: queueAfterRuling },
};

export const sceneNames = Object.keys(scenes);

/** Runs one scene: how long each run took, in milliseconds, and the most memory that the process held, in megabytes. */
export function play(name: string): { readonly durations: number[]; readonly megabytes: number } {
  const scene = scenes[name];
  if (!scene) throw new RangeError(`No scene ${name}`);
  const work = scene.prepare();
  work();
  const durations = Array.from({ length: scene.runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return { durations, megabytes: mostMegabytes() };
}

/** On Linux what the process held at most; `maxRSS` there counts the process that started it. */
function mostMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const highest = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return (highest === undefined ? process.resourceUsage().maxRSS : Number(highest)) / 1024;
}

function figuresOf(narratives: number, coders: number, unit: UnitKind): Scene {
  return {
    runs: 3,
    prepare() {
      const { coderIds, work } = benchWork(narratives, coders);
      return () => agreementFigures(benchQuestion(coderIds, unit), work);
    },
  };
}

/** One row a unit, as a program that counts beforehand would hand them over. */
function countsOf(ratings: readonly (readonly (0 | 1)[])[]): RatedUnits {
  const units = ratings.map((unit) => {
    const found = unit.filter((rating) => rating === 1).length;
    return { counts: [unit.length - found, found], weight: 1 };
  });
  return { categories: 2, units };
}
