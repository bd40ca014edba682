import { newestScheme } from '../../coding/code-of-scheme.ts';
import type { Dataset } from '../../coding/dataset.ts';
import type { Decision } from '../../coding/decision.ts';
import { distinctConsensus } from '../../reconciliation/distinct-consensus.ts';
import { type OffsetTable, offsetTable } from '../../text/offsets.ts';
import { coderNames } from './coder-names.ts';
import { rulingsOf } from './consensus-of.ts';
import { listedCell } from './listed-cell.ts';
import { type CsvCell, type CsvTable, isoTime } from './write-csv.ts';

const COLUMNS = [
  'case_id',
  'code',
  'start',
  'end',
  'disagreement',
  'decision',
  'reason',
  'note',
  'decided_by',
  'decided_at',
  'from_segments',
  'consensus_segment',
  'project_id',
  'narrative_id',
  'decision_id',
  'round',
  'scheme',
  'code_id',
  'start_cp',
  'end_cp',
  'coders',
  'coder_ids',
  'missed_by',
  'ruled_for',
  'stale',
] as const;

/**
 * One row a ruling, by codebook, narrative and place. The dataset must hold only what the viewer may see. Throws a RangeError for a
 * ruling outside its text, which no reader lets in.
 */
export function reconciliationTable(visible: Dataset): CsvTable {
  const narratives = new Map(visible.narratives.map((narrative) => [narrative.id, narrative]));
  const names = coderNames(visible.coders);
  const rounds = new Map(visible.rounds.map(({ id, name }) => [id, name]));
  const nameOf = (coderId: string) => names.get(coderId) ?? coderId;
  const codeNames = codeNamesOf(visible);
  const tables = new Map<string, OffsetTable>();
  const inConsensus = new Set(distinctConsensus(visible.decisions).map(({ coding }) => coding.id));
  const rows = rulingsOf(visible).flatMap(({ decision, state }): CsvCell[][] => {
    const narrative = decision && narratives.get(decision.narrativeId);
    if (!decision || !narrative) return [];
    const { from, codeIds, start, end, ruledFor } = decision;
    const hasPlace = start < end;
    const offsets = tables.get(narrative.id) ?? offsetTable(narrative.text);
    tables.set(narrative.id, offsets);
    return [
      [
        ...[narrative.caseId, listedCell(codeIds.map((id) => codeNames(decision.schemeId, id)))],
        ...(hasPlace ? [start, end] : [null, null]),
        ...[listedCell(decision.subjects), decision.ruling, decision.reason ?? null, decision.note ?? null],
        ...[nameOf(decision.by), isoTime(decision.at)],
        ...[
          listedCell(idsOf(from.flatMap(({ codings }) => codings))),
          listedCell(idsOf(decision.consensus).filter((id) => inConsensus.has(id))),
        ],
        ...[visible.project.id, narrative.id, decision.id],
        ...[decision.roundId === null ? null : (rounds.get(decision.roundId) ?? null)],
        ...[decision.schemeId, listedCell(codeIds)],
        ...(hasPlace ? [offsets.toCodePoint(start), offsets.toCodePoint(end)] : [null, null]),
        ...[listedCell(from.map(({ coderId }) => nameOf(coderId))), listedCell(from.map(({ coderId }) => coderId))],
        listedCell(missedBy(decision).map(nameOf)),
        ...[ruledFor === undefined ? null : nameOf(ruledFor), state === 'stale' ? 1 : 0],
      ],
    ];
  });
  return { columns: COLUMNS, rows };
}

/** Who coded nothing of what others coded. */
function missedBy({ from }: Decision): string[] {
  if (from.every(({ codings }) => codings.length === 0)) return [];
  return from.filter(({ codings }) => codings.length === 0).map(({ coderId }) => coderId);
}

function idsOf(codings: readonly { readonly id: string }[]): string[] {
  return codings.map(({ id }) => id);
}

function codeNamesOf({ schemes }: Dataset): (schemeId: string, codeId: string) => string {
  return (schemeId, codeId) => newestScheme(schemes, schemeId)?.codes.find(({ id }) => id === codeId)?.name ?? codeId;
}
