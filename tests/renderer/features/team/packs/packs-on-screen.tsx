import { fireEvent, screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import type { Desktop } from '../../../../../renderer/desktop/desktop.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import { PacksPanel } from '../../../../../renderer/features/team/packs/packs-panel.tsx';
import type { OpenProject } from '../../../../../renderer/storage/open-project.ts';
import { desktopDouble } from '../../../../support/desktop-double.ts';
import { asha, bea, leadStudy, morning, packFor } from '../../../../support/packs/lead-study.ts';
import { leadKey } from '../../../../support/packs/packs.ts';
import { returnOf, sealedReturn, workedOn } from '../../../../support/packs/returned-work.ts';
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

/** The bytes of Bea's return of a pack of this project, with one code in every narrative. */
export async function beasReturn(dataset: Dataset, code = 'safety', copyId = 'copy-bea', at = morning, whole = false) {
  const work = workedOn(packFor(dataset, bea), { copyId, codeIds: [code], at });
  return sealedReturn(await returnOf(work, `return-${copyId}-${code}`, at, whole), leadKey.recipient);
}

/** The dry run of a return, as the screen counts it. */
export const counts = async () =>
  within(await screen.findByRole('list', { name: 'What it holds' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

/** happy-dom has no layout: without a height a virtual list shows nothing. */
export function measurable(): void {
  for (const [name, pixels] of [
    ['clientHeight', 600],
    ['offsetHeight', 400],
    ['offsetWidth', 800],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => pixels });
  }
}
