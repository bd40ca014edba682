import * as v from 'valibot';
import { parseScheme, type Scheme } from '../../codebook/scheme.ts';
import type { Change } from '../domain/coding/change.ts';
import type { Coder } from '../domain/coding/coder.ts';
import type { Case, Opening, Project, Withdrawal } from '../domain/coding/dataset.ts';
import type { Decision, Proposal } from '../domain/coding/decision.ts';
import type { PackKey, PackRecord } from '../domain/coding/pack-record.ts';
import type { ReceivedBlock } from '../domain/coding/received-journal.ts';
import { recordKeys } from '../domain/coding/record-keys.ts';
import type { Assignment, Round } from '../domain/coding/round.ts';
import type { Sheet } from '../domain/coding/sheet.ts';
import type { Narrative, NarrativeHead } from '../domain/text/narrative.ts';
import { changeShape, type KeptPacked, keptBlockShape } from './change-shapes.ts';
import type { TableReading } from './read-rows.ts';
import { type Positioned, projectRowId } from './record-rows.ts';
import * as shapes from './record-shapes.ts';
import type { OrderedTable } from './row-ledger.ts';

export const projectReading: TableReading<Project> = {
  table: 'project',
  parse: parseAs(shapes.projectShape),
  rowId: () => projectRowId,
};
export const sheetReading: TableReading<Sheet> = {
  table: 'sheets',
  parse: parseAs(shapes.sheetShape),
  rowId: recordKeys.sheets,
};
export const assignmentReading: TableReading<Assignment> = {
  table: 'assignments',
  parse: parseAs(shapes.assignmentShape),
  rowId: recordKeys.assignments,
};
export const openingReading: TableReading<Opening> = {
  table: 'openings',
  parse: parseAs(shapes.openingShape),
  rowId: recordKeys.openings,
};
export const withdrawalReading: TableReading<Withdrawal> = {
  table: 'withdrawals',
  parse: parseAs(shapes.withdrawalShape),
  rowId: recordKeys.withdrawals,
};
export const packKeyReading: TableReading<PackKey> = {
  table: 'packKeys',
  parse: parseAs(shapes.packKeyShape),
  rowId: recordKeys.packKeys,
};
export const receivedReading: TableReading<ReceivedBlock | KeptPacked> = {
  table: 'received',
  parse: parseAs(keptBlockShape),
  rowId: recordKeys.received,
};
export const textReading: TableReading<Pick<Narrative, 'id' | 'text'>> = {
  table: 'texts',
  parse: parseAs(shapes.textShape),
  rowId: ({ id }) => id,
};

export const schemeReading = ordered<Scheme>('schemes', parseStoredScheme, ({ record }) => recordKeys.schemes(record));
export const coderReading = ordered<Coder>('coders', parseAs(shapes.coderShape), ({ record }) => record.id);
export const headReading = ordered<NarrativeHead>('heads', parseAs(shapes.headShape), ({ record }) => record.id);
export const caseReading = ordered<Case>('cases', parseAs(shapes.caseShape), ({ position }) => position);
export const roundReading = ordered<Round>('rounds', parseAs(shapes.roundShape), ({ record }) => record.id);
export const decisionReading = ordered<Decision>('decisions', parseAs(shapes.decisionShape), ({ record }) => record.id);
export const proposalReading = ordered<Proposal>('proposals', parseAs(shapes.proposalShape), ({ record }) => record.id);
export const packReading = ordered<PackRecord>('packs', parseAs(shapes.packShape), ({ record }) => record.id);

export const parseChange: (value: unknown) => Change | null = parseAs(changeShape);

function parseAs<T>(shape: v.GenericSchema<unknown, T>): (value: unknown) => T | null {
  return (value) => {
    const result = v.safeParse(shape, value, { abortEarly: true });
    return result.success ? result.output : null;
  };
}

function parseStoredScheme(value: unknown): Scheme | null {
  const result = parseScheme(value);
  return 'scheme' in result ? result.scheme : null;
}

function ordered<T>(
  table: OrderedTable,
  parse: (value: unknown) => T | null,
  rowId: (stored: Positioned<T>) => string | number,
): TableReading<Positioned<T>> {
  const outer = v.object({ position: v.number(), record: v.unknown() });
  return {
    table,
    rowId,
    parse: (value) => {
      const result = v.safeParse(outer, value);
      const record = result.success ? parse(result.output.record) : null;
      return result.success && record !== null ? { position: result.output.position, record } : null;
    },
  };
}
