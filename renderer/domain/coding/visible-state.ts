import type { Dataset, Opening, ProjectState } from './dataset.ts';
import { openTo, type Viewer, type WorkAndWhoseItIs } from './open-to.ts';
import { visibleSheets } from './visible-sheets.ts';

/**
 * The state as the viewer may see it: other people's hidden sheets and hidden openings are gone, decisions on narratives that
 * are closed to them, and whatever is the lead's alone. All else is as it was.
 */
export function visibleState(viewer: Viewer, state: ProjectState): ProjectState {
  return { ...state, sheets: visibleSheets(viewer, state), ...visibleRecords(viewer, state) };
}

type LeadsRecords = Pick<Dataset, 'openings' | 'decisions' | 'proposals' | 'rounds' | 'packs' | 'packKeys'>;

/** A coder gets no keys, no colleagues' packs, no proposals, and no figures of a round: they tell of others' work. */
export function visibleRecords(viewer: Viewer, dataset: WorkAndWhoseItIs & LeadsRecords): LeadsRecords {
  const isOpen = openTo(viewer, dataset);
  const decisions = dataset.decisions.filter(({ narrativeId }) => isOpen(narrativeId));
  const openings = visibleOpenings(viewer, dataset);
  if (viewer.role === 'lead') {
    const { proposals, rounds, packs, packKeys } = dataset;
    return { openings, decisions, proposals, rounds, packs, packKeys };
  }
  return {
    openings,
    decisions,
    proposals: [],
    rounds: dataset.rounds.map(({ agreement: _figures, ...round }) => round),
    packs: dataset.packs.filter(({ coderId }) => coderId === viewer.id),
    packKeys: [],
  };
}

/** To a coder, a lead's early opening would tell that somebody works on a narrative that is still closed to them. */
function visibleOpenings(viewer: Viewer, dataset: WorkAndWhoseItIs): readonly Opening[] {
  if (viewer.role === 'lead') return dataset.openings;
  const isOpen = openTo(viewer, dataset);
  return dataset.openings.filter(({ narrativeId }) => isOpen(narrativeId));
}
