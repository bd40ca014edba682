import { fireEvent, screen } from '@testing-library/react';
import { vi } from 'vitest';
import type { Desktop } from '../../../../../renderer/desktop/desktop.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import { PacksPanel } from '../../../../../renderer/features/team/packs/packs-panel.tsx';
import type { OpenProject } from '../../../../../renderer/storage/open-project.ts';
import { desktopDouble } from '../../../../support/desktop-double.ts';
import { asha, leadStudy } from '../../../../support/packs/lead-study.ts';
import { leadKey } from '../../../../support/packs/packs.ts';
import { showScreen } from '../../../../support/show-screen.tsx';

/** The lead's project of three narratives for two coders, who have no pack yet; with a key for returns. */
export function leadsDataset(over: Partial<Dataset> = {}): Dataset {
  return { ...leadStudy(3, leadKey), ...over };
}

/** The packs on screen; answers with the backup that is made before a merge. */
export function showPacks(project: OpenProject, abilities: Partial<Desktop> = {}, viewerId = asha.id) {
  const onBeforeMerge = vi.fn<() => Promise<void>>(async () => undefined);
  showScreen(project, viewerId, (props) => (
    <PacksPanel
      {...props}
      desktop={desktopDouble(abilities)}
      appVersion="0.1.0"
      onBeforeMerge={onBeforeMerge}
      onSwitchCoder={() => undefined}
    />
  ));
  return { onBeforeMerge };
}

/** A dialog in which the user chooses these bytes. */
export function chooses(name: string, bytes: Uint8Array): Pick<Desktop, 'chooseFiles'> {
  return { chooseFiles: vi.fn(async () => [{ name, bytes }]) };
}

export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name }));
}
