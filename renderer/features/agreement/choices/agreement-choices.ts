import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { UnitKind } from '../../../domain/coding/units/comparison.ts';
import type { CaseChoice } from './case-choice.ts';

/** Everything that is chosen above the figures. */
export interface AgreementChoices {
  readonly schemeId: string;
  /** `null`: whoever has finished a narrative that the viewer may see. */
  readonly coderIds: readonly string[] | null;
  /** `null`: all cases. */
  readonly cases: CaseChoice | null;
  readonly unit: UnitKind;
  readonly leavesOutUncoded: boolean;
  readonly comparesStatus: boolean;
  readonly bothIntervals: boolean;
  readonly replicates: number;
  readonly seed: number;
}

/** What is chosen before anybody has: the usual figures, and a seed that is the same on every computer. */
export function usualChoices({ project }: ProjectState): AgreementChoices {
  return {
    schemeId: project.activeSchemeId,
    coderIds: null,
    cases: null,
    unit: 'narrative',
    leavesOutUncoded: false,
    comparesStatus: false,
    bothIntervals: false,
    replicates: 1000,
    seed: 2026,
  };
}
