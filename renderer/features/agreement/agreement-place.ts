import { useCallback, useState } from 'react';
import type { OpenProject } from '../../storage/open-project.ts';
import type { ExplainedFigure } from './agreement-desk.ts';
import type { AgreementChoices } from './choices/agreement-choices.ts';
import { hasChosenCases } from './choices/case-choice.ts';
import type { LeftOutReason } from './choices/comparison-coverage.ts';
import type { ExplainStep } from './explain/explain-step.ts';
import type { ShownWindow } from './plots/window-drawer.tsx';
import type { WindowCoefficient } from './plots/window-points.ts';
import type { Wanted } from './why/wanted-disagreements.ts';

/** What somebody had before them on the agreement screen. */
interface AgreementPlace {
  readonly choices: AgreementChoices;
  readonly tab: string;
  readonly explained: ExplainedFigure | null;
  /** `null`: the first one of the figure. */
  readonly explainStep: ExplainStep | null;
  readonly wanted: Wanted | null;
  readonly wantedPage: number;
  /** What is shown over time: windows of so many narratives (`null`: the usual), of one outcome (`null`: the mean of all). */
  readonly windowSize: number | null;
  readonly windowsOf: string | null;
  readonly windowCoefficient: WindowCoefficient;
  readonly window: ShownWindow | null;
  readonly windowPage: number;
  /** Whether the list of narratives that are not compared is open. */
  readonly showsLeftOut: boolean;
  readonly leftOutPages: Readonly<Partial<Record<LeftOutReason, number>>>;
  /** How far the screen, and the panel at its side, were scrolled, in pixels. */
  readonly scroll: number;
  readonly panelScroll: number;
}

/** Never stored: it goes with the page, which locking and leaving load anew. */
const places = new WeakMap<OpenProject, Partial<AgreementPlace>>();
const followed = new WeakSet<OpenProject>();

/** The place as it was left, for whoever looks at a narrative and comes back. */
export function keptPlace(project: OpenProject): Partial<AgreementPlace> {
  return places.get(project) ?? {};
}

/** Keeps parts of the place; the others stay. What no case is left of, as when one was withdrawn, is not kept. */
export function keepPlace(project: OpenProject, changes: Partial<AgreementPlace>): void {
  follow(project);
  places.set(project, { ...keptPlace(project), ...changes });
}

function follow(project: OpenProject): void {
  if (followed.has(project)) return;
  followed.add(project);
  project.subscribe(() => {
    const { choices } = keptPlace(project);
    if (!choices?.cases || hasChosenCases(project.state().cases, choices.cases)) return;
    keepPlace(project, { choices: { ...choices, cases: null } });
  });
}

/** For another coder the screen begins anew. */
export function forgetAgreementPlace(project: OpenProject): void {
  places.delete(project);
}

/** A state that begins where it was left. */
export function useKept<Name extends keyof AgreementPlace>(
  project: OpenProject,
  name: Name,
  first: () => AgreementPlace[Name],
): readonly [AgreementPlace[Name], (next: AgreementPlace[Name]) => void] {
  const [value, setValue] = useState<AgreementPlace[Name]>(() => {
    const kept: AgreementPlace[Name] | undefined = keptPlace(project)[name];
    return kept === undefined ? first() : kept;
  });
  const keep = useCallback(
    (next: AgreementPlace[Name]) => {
      follow(project);
      places.set(project, { ...keptPlace(project), [name]: next });
      setValue(() => next);
    },
    [project, name],
  );
  return [value, keep];
}
