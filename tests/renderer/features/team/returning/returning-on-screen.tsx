import { fireEvent, screen } from '@testing-library/react';
import { vi } from 'vitest';
import type { SaveOutcome } from '../../../../../electron/contract.ts';
import type { Desktop } from '../../../../../renderer/desktop/desktop.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import type { PackKey } from '../../../../../renderer/domain/coding/pack-record.ts';
import { projectFromPack } from '../../../../../renderer/domain/exchange/pack/contents/project-from-pack.ts';
import type { CodingPack } from '../../../../../renderer/domain/exchange/pack/pack.ts';
import { TeamScreen } from '../../../../../renderer/features/team/team-screen.tsx';
import type { OpenedPack } from '../../../../../renderer/storage/open-pack.ts';
import { desktopDouble } from '../../../../support/desktop-double.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { bea, leadStudy, morning, packFor } from '../../../../support/packs/lead-study.ts';
import { showScreen } from '../../../../support/show-screen.tsx';
import { sheet } from '../../../../support/study.ts';

/** Bea's project of three narratives: the first is finished with Safety, the second begun with Voice. */
export function beasWork(key: PackKey): Dataset {
  const project = projectFromPack(packFor(leadStudy(3, key), bea), {
    copyId: 'copy-bea',
    at: morning,
    fileName: 'a.age',
  });
  const sheets = [sheet('narrative-C-01', bea, ['safety']), sheet('narrative-C-02', bea, ['voice'], 'in_progress')].map(
    (each) => ({ ...each, copyId: 'copy-bea' }),
  );
  return { ...project, sheets };
}

/** Shows Bea's Team screen. `saved`: what becomes of a file; by default it is saved under its own name. */
export function showTeam(dataset: Dataset, { desktop = {}, arrived = null, saved }: Shown = {}) {
  const project = heldProject(dataset);
  const saveFile = vi.fn<Desktop['saveFile']>(async (file) => (saved ? saved() : { place: file.name }));
  const onBeforeMerge = vi.fn(async () => undefined);
  const onPackDone = vi.fn();
  const onLookAgain = vi.fn();
  showScreen(project, bea.id, (props) => (
    <TeamScreen
      {...props}
      desktop={desktopDouble({ saveFile, ...desktop })}
      appVersion="0.1.0"
      onBeforeMerge={onBeforeMerge}
      onSwitchCoder={() => undefined}
      arrivedPack={arrived}
      onPackDone={onPackDone}
      onLookAgain={onLookAgain}
    />
  ));
  return { project, saveFile, onBeforeMerge, onPackDone, onLookAgain };
}

interface Shown {
  readonly desktop?: Partial<Desktop>;
  readonly arrived?: OpenedPack | null;
  readonly saved?: () => SaveOutcome;
}

export const arrivedPack = (pack: CodingPack): OpenedPack => ({ pack, fileName: 'newer.age' });

export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

export const type = (field: string, value: string) =>
  fireEvent.change(screen.getByLabelText(field), { target: { value } });
