import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import { visibleDataset } from '../../../../../renderer/domain/coding/visible-dataset.ts';
import { reconciliationTable } from '../../../../../renderer/domain/exchange/csv/reconciliation.ts';
import { writeCsv } from '../../../../../renderer/domain/exchange/csv/write-csv.ts';
import { codingOn, narrativeOf, noon, project, sheetBy } from '../support/project.ts';
import { heard, rulingOf } from '../support/ruling.ts';

const longer = codingOn('a1', 'safety', 3, 17);
const shorter = codingOn('b1', 'safety', 3, 12, { status: 'partly' });
const voice = codingOn('b2', 'voice', 20, 25);

/** One case whose text begins with an emoji (two units, one code point), coded by Ada and Ben. */
function study(fields: Partial<Dataset>): Dataset {
  return project({
    cases: [{ id: '=C1', attributes: {} }],
    narratives: [narrativeOf('n1', '=C1', '🙂 She feels safe, and he was heard.')],
    sheets: [sheetBy('a', 'n1', [longer]), sheetBy('b', 'n1', [shorter, voice])],
    ...fields,
  });
}

function rowsOf(dataset: Dataset): Record<string, string>[] {
  return parse(writeCsv(reconciliationTable(dataset)), { columns: true });
}

const forAda = rulingOf({
  id: 'd1',
  roundId: 'r1',
  start: 3,
  end: 17,
  subjects: ['different_edges', 'different_status'],
  from: [heard('a', longer), heard('b', shorter)],
  ruling: 'coder',
  ruledFor: 'a',
  reason: 'edge',
  note: '=the whole clause',
  consensus: [codingOn('k1', 'safety', 3, 17)],
});
const nothingHere = rulingOf({
  id: 'd2',
  codeIds: ['voice'],
  start: 20,
  end: 25,
  from: [heard('a'), heard('b', voice)],
  at: noon + 60_000,
});

describe('reconciliation.csv', () => {
  it('tells of each ruling what it was on, what was decided, why, by whom, and what it came from and led to', () => {
    const rounds = [
      {
        id: 'r1',
        name: 'Calibration',
        startedAt: noon,
        settings: { tolerance: 0, passesIdentical: true, hidesNames: false },
      },
    ];
    expect(rowsOf(study({ decisions: [forAda], rounds }))).toEqual([
      {
        schema_version: '1',
        case_id: "'=C1",
        code: 'Safety',
        start: '3',
        end: '17',
        disagreement: 'different_edges; different_status',
        decision: 'coder',
        reason: 'edge',
        note: "'=the whole clause",
        decided_by: 'Ada',
        decided_at: '2026-11-22T12:00:00.250Z',
        from_segments: 'a1; b1',
        consensus_segment: 'k1',
        project_id: 'p1',
        narrative_id: 'n1',
        decision_id: 'd1',
        round: 'Calibration',
        scheme: 'seven_outcomes',
        code_id: 'safety',
        start_cp: '2',
        end_cp: '16',
        coders: 'Ada; Ben',
        coder_ids: 'a; b',
        missed_by: '',
        ruled_for: 'Ada',
        stale: '0',
      },
    ]);
  });

  it('has the rulings in the order of reading, and leaves blank what was not given', () => {
    const rows = rowsOf(study({ decisions: [nothingHere, forAda] }));
    expect(rows.map((row) => row.decision_id)).toEqual(['d1', 'd2']);
    expect(rows[1]).toMatchObject({
      decision: 'nothing',
      reason: '',
      note: '',
      round: '',
      from_segments: 'b2',
      consensus_segment: '',
      missed_by: 'Ada',
      ruled_for: '',
      decided_at: '2026-11-22T12:01:00.250Z',
    });
  });

  it('marks a ruling that a sheet has left behind', () => {
    const sheets = [sheetBy('a', 'n1', [longer]), sheetBy('b', 'n1', [shorter, voice], { revision: 2 })];
    expect(rowsOf(study({ sheets, decisions: [forAda] })).map((row) => row.stale)).toEqual(['1']);
  });

  it('says of an empty narrative that was taken that nothing was there, and gives it no place', () => {
    const taken = rulingOf({
      id: 'd3',
      codeIds: [],
      start: 0,
      end: 0,
      subjects: ['single'],
      from: [heard('a')],
      ruling: 'coder',
      ruledFor: 'a',
    });
    const [row] = rowsOf(study({ sheets: [sheetBy('a', 'n1', [])], decisions: [taken] }));
    expect(row).toMatchObject({
      code: '',
      start: '',
      end: '',
      start_cp: '',
      disagreement: 'single',
      missed_by: '',
      stale: '0',
    });
  });

  it('holds nothing of a narrative that is closed to whoever exports', () => {
    const sheets = [sheetBy('a', 'n1', [longer]), sheetBy('b', 'n1', [shorter, voice], { state: 'in_progress' })];
    const dataset = study({ sheets, decisions: [forAda, nothingHere] });
    expect(rowsOf(visibleDataset({ id: 'b', role: 'coder' }, dataset))).toEqual([]);
  });
});
