import type { Dataset } from '../domain/coding/dataset.ts';
import { withoutGaps } from '../domain/coding/without-gaps.ts';
import { headsOf } from './heads-of.ts';
import { changedRows, receivedRow, textRow } from './record-rows.ts';
import { RowLedger } from './row-ledger.ts';
import type { RowBatch } from './write-rows.ts';

/**
 * A whole dataset as the rows of a new database. Its changes are numbered anew, so that a gap which a copy has, or one where
 * a damaged entry was left behind, is not taken for entries that are missing.
 */
export async function datasetRows({ narratives, changes, received, ...rest }: Dataset): Promise<RowBatch> {
  const ledger = new RowLedger();
  const { written, removed } = changedRows(ledger, null, { ...rest, narratives: await headsOf(narratives) });
  const texts = narratives.map((narrative) => textRow(ledger, narrative));
  return {
    written: [...written, ...texts, ...received.map((block) => receivedRow(ledger, block))],
    removed,
    changes: withoutGaps(changes).map((value) => ({ seq: value.seq, value })),
  };
}
