import { screen, waitFor, within } from '@testing-library/react';
import { expect, vi } from 'vitest';
import type { NamedBytes } from '../../../../electron/contract.ts';
import type { Act, Change } from '../../../../renderer/domain/coding/change.ts';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { HistoryScreen } from '../../../../renderer/features/history/history-screen.tsx';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, sheet, study } from '../../../support/study.ts';

export const onOpenNarrative = vi.fn<(narrativeId: string) => void>();
export const onBackups = vi.fn<() => void>();

/** An act that renames the project. */
export const settings = (from: string, to: string): Act => {
  const face = { activeSchemeId: 'seven_outcomes', settings: { suggestions: 'never' } } as const;
  const entry = { table: 'project', before: { ...face, label: from }, after: { ...face, label: to } } as const;
  return { coderId: ada.id, scope: 'project', label: 'change_settings', entries: [entry] };
};

/** An act that adds a code. */
export function coded(coder: Coder, narrativeId: string, codeId: string): Act {
  const after = sheet(narrativeId, coder, [codeId]).codings[0] ?? null;
  const key = { narrativeId, coderId: coder.id };
  return {
    ...{ coderId: coder.id, scope: key, label: 'add_code' },
    entries: [{ table: 'codings', ...key, id: `${narrativeId} ${codeId}`, before: null, after }],
  };
}

/** Ada opens n2 early, with a reason. */
export const opened: Act = {
  ...{ coderId: ada.id, scope: 'project', label: 'open_early', note: 'Ben is ill' },
  entries: [
    {
      ...{ table: 'openings', narrativeId: 'n2', leadId: ada.id, before: null },
      after: { narrativeId: 'n2', leadId: ada.id, reason: 'Ben is ill', at: 0 },
    },
  ],
};

/** Acts on two days, an hour apart: the first two on 20 November, the others on 21 November 2021. */
function journal(acts: readonly (Act & Pick<Change, 'undoes'>)[]): Change[] {
  const at = (index: number) => new Date(2021, 10, index < 2 ? 20 : 21, 9 + index).getTime();
  return acts.map((one, index) => ({ ...one, seq: index + 1, copyId: 'copy-1', at: at(index) }));
}

let projects = 0;

/** n1: both at work on it. n2: both have finished. Each is another project, whose screen remembers nothing. */
export function dataset(acts: readonly (Act & Pick<Change, 'undoes'>)[]): Dataset {
  const base = study(12);
  projects += 1;
  const sheets = [
    sheet('n1', ada, ['safety'], 'in_progress'),
    sheet('n1', ben, ['voice'], 'in_progress'),
    sheet('n2', ada, ['rights']),
    sheet('n2', ben, ['inclusion']),
  ];
  return { ...base, project: { ...base.project, id: `project ${projects}` }, sheets, changes: journal(acts) };
}

/** What the project has been through, unless a test says otherwise. */
export const story = [
  settings('Pilot', 'Closure study'),
  coded(ada, 'n1', 'safety'),
  coded(ben, 'n1', 'voice'),
  coded(ben, 'n2', 'inclusion'),
  opened,
];

/** Shows the history to somebody; `saved` gathers what is saved. */
export async function show(
  acts: readonly (Act & Pick<Change, 'undoes'>)[] = story,
  viewer = ben,
  more: Partial<OpenProject> = {},
) {
  const project = { ...heldProject(dataset(acts)), ...more };
  const saved: NamedBytes[] = [];
  const desktop = desktopDouble({
    saveFile: async (file) => {
      saved.push(file);
      return { place: file.name };
    },
  });
  showScreen(project, viewer.id, (props) => (
    <HistoryScreen {...props} desktop={desktop} onOpenNarrative={onOpenNarrative} onBackups={onBackups} />
  ));
  await waitFor(() => expect(screen.queryByText('Reading the history')).toBeNull());
  return { project, saved };
}

/** The lines of the list, as they are read from left to right. */
export const lines = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent)
        .join(' | '),
    );
/** The change shown in full. */
export const details = () => within(screen.getByRole('region', { name: 'The change in full' }));
