import { firstSettings } from '../../../../renderer/domain/coding/assignment/round-acts.ts';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { TeamScreen } from '../../../../renderer/features/team/team-screen.tsx';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { type HeldProject, heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, cora, study } from '../../../support/study.ts';

/** A study of `count` cases, every third in the North and the others in the South, for Ada (lead), Ben and Cora. */
export function teamStudy(count: number, more: Partial<Dataset> = {}): Dataset {
  const base = study(count, [ada, ben, cora]);
  const cases = base.cases.map((one, index) => ({
    ...one,
    attributes: { region: index % 3 === 0 ? 'North' : 'South' },
  }));
  return { ...base, cases, ...more };
}

/** An open round `r1`, called Main coding, with these coders of each narrative. */
export function mainRound(coders: Readonly<Record<string, readonly Coder[]>>): Pick<Dataset, 'rounds' | 'assignments'> {
  return {
    rounds: [{ id: 'r1', name: 'Main coding', startedAt: 0, settings: firstSettings }],
    assignments: Object.entries(coders).map(([narrativeId, list]) => ({
      roundId: 'r1',
      narrativeId,
      coderIds: list.map(({ id }) => id),
    })),
  };
}

/** Shows the team screen to somebody, and answers with the project. */
export function showTeam(dataset: Dataset, viewer: Coder = ada): HeldProject {
  // happy-dom has no layout: without a height a virtual list shows nothing.
  for (const [name, pixels] of [
    ['clientHeight', 600],
    ['offsetHeight', 400],
    ['offsetWidth', 800],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => pixels });
  }
  const project = heldProject(dataset);
  showScreen(project, viewer.id, (props) => (
    <TeamScreen
      {...props}
      desktop={desktopDouble()}
      appVersion="0.1.0"
      onBeforeMerge={async () => undefined}
      onSwitchCoder={() => undefined}
    />
  ));
  return project;
}
