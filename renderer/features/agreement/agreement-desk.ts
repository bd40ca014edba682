import type { Scheme } from '../../../codebook/scheme.ts';
import type { Desktop } from '../../desktop/desktop.ts';
import type { AgreementFigures, FiguresQuestion } from '../../domain/agreement/figures.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { ComparedWork, Comparison } from '../../domain/coding/units/comparison.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { CaseChoice } from './choices/case-choice.ts';

/** Where a figure stands of which somebody asks what is behind it. */
export interface ExplainedFigure {
  readonly codeId: string;
  /** `null`: all coders; the panel then offers every pair. */
  readonly pair: readonly [string, string] | null;
}

/** What every part of the agreement screen works on: the choices above it, and what they lead to. */
export interface AgreementDesk {
  readonly project: OpenProject;
  /** Only what the viewer may see. */
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly scheme: Scheme;
  /** The compared coders, in the order of the comparison. */
  readonly coders: readonly Coder[];
  readonly comparison: Comparison;
  /** What `figures` answer: the comparison, and how its intervals are made. */
  readonly question: FiguresQuestion;
  /** The version of this program, for what leaves it. */
  readonly appVersion: string;
  /** The cases that narratives are chosen of; `null`: all. */
  readonly cases: CaseChoice | null;
  /** The chosen narratives, in the project's order. */
  readonly narrativeIds: readonly string[];
  /** The work to hand to a worker, with texts if `withTexts`. The same object until a sheet or a choice changes. */
  readonly work: (withTexts: boolean) => Promise<ComparedWork>;
  /** The figures of these choices; `null` while they are computed for the first time. */
  readonly figures: AgreementFigures | null;
  readonly onOpenNarrative: (narrativeId: string) => void;
  readonly onExplain: (figure: ExplainedFigure) => void;
}
