import type { Dataset } from '../domain/coding/dataset.ts';
import { headsOf } from './heads-of.ts';
import { changedRows, textRow } from './record-rows.ts';
import { RowLedger } from './row-ledger.ts';
import type { RowBatch } from './write-rows.ts';

/** A whole dataset as the rows of a new database. */
export async function datasetRows({ narratives, changes, ...rest }: Dataset): Promise<RowBatch> {
  const ledger = new RowLedger();
  const { written, removed } = changedRows(ledger, null, { ...rest, narratives: await headsOf(narratives) });
  const texts = narratives.map((narrative) => textRow(ledger, narrative));
  return {
    written: [...written, ...texts],
    removed,
    changes: changes.map((value) => ({ seq: value.seq, value })),
  };
}
