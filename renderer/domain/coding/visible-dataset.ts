import type { Dataset } from './dataset.ts';
import { groupBy } from './group-by.ts';
import type { Viewer } from './open-to.ts';
import { type ReceivedBlock, receivedBlocks } from './received-journal.ts';
import { visibleChanges } from './visible-changes.ts';
import { visibleSheets } from './visible-sheets.ts';
import { visibleRecords } from './visible-state.ts';
import { withoutGaps } from './without-gaps.ts';

/**
 * The dataset as the viewer may see it: other people's hidden sheets are gone, and with them their changes. The changes
 * left are numbered anew: gaps in `seq` would tell how much the others did.
 */
export function visibleDataset(viewer: Viewer, dataset: Dataset): Dataset {
  return {
    ...dataset,
    sheets: visibleSheets(viewer, dataset),
    ...visibleRecords(viewer, dataset),
    changes: withoutGaps(visibleChanges(viewer, dataset, dataset.changes)),
    received: visibleReceived(viewer, dataset),
  };
}

/** Colleagues' journals as the viewer may see them. One of which a part is hidden is numbered anew: see `visibleDataset`. */
function visibleReceived(viewer: Viewer, dataset: Dataset): readonly ReceivedBlock[] {
  const all = dataset.received.flatMap(({ changes }) => changes);
  const visible = groupBy(visibleChanges(viewer, dataset, all), ({ copyId }) => copyId);
  return [...groupBy(dataset.received, ({ copyId }) => copyId)].flatMap(([copyId, blocks]) => {
    const shown = visible.get(copyId) ?? [];
    const isWhole = shown.length === blocks.reduce((sum, { changes }) => sum + changes.length, 0);
    return isWhole ? blocks : receivedBlocks(withoutGaps(shown));
  });
}
