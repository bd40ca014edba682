import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../renderer/domain/coding/change.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { visibleChanges } from '../../../../renderer/domain/coding/visible-changes.ts';
import { visibleDataset } from '../../../../renderer/domain/coding/visible-dataset.ts';
import { visibleSheets } from '../../../../renderer/domain/coding/visible-sheets.ts';
import { visibleState } from '../../../../renderer/domain/coding/visible-state.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { anyCoding, anyViewer, anyWork, B, coding, lead, opening, sheet } from './blind-work.ts';

const project = {
  id: 'p',
  label: 'Study',
  createdAt: 0,
  copyId: 'copy',
  activeSchemeId: 'seven',
  settings: { suggestions: 'never' },
} as const;

const datasetOf = (part: Partial<Dataset>): Dataset => ({
  project,
  schemes: [],
  coders: [],
  cases: [],
  narratives: [],
  sheets: [],
  rounds: [],
  assignments: [],
  decisions: [],
  proposals: [],
  packs: [],
  packKeys: [],
  openings: [],
  withdrawals: [],
  changes: [],
  received: [],
  ...part,
});

const change = (seq: number, part: Partial<Change>): Change => ({
  seq,
  copyId: 'copy',
  at: seq,
  coderId: 'a',
  scope: 'project',
  label: 'add_code',
  entries: [],
  ...part,
});

const changesOf = (sheets: readonly Sheet[]): Change[] =>
  sheets.flatMap((each, at) =>
    each.codings.map((after, index) =>
      change(at * 10 + index, {
        coderId: each.coderId,
        scope: { narrativeId: each.narrativeId, coderId: each.coderId },
        entries: [
          {
            table: 'codings',
            narrativeId: each.narrativeId,
            coderId: each.coderId,
            id: after.id,
            before: null,
            after,
          },
        ],
      }),
    ),
  );

describe('the visible dataset', () => {
  const added = (narrativeId: string, coderId: string) =>
    ({ table: 'codings', narrativeId, coderId, id: 'x', before: null, after: coding('x') }) as const;
  const changes = [
    change(1, { label: 'create_project' }),
    change(2, { scope: { narrativeId: 'n', coderId: 'a' }, entries: [added('n', 'a')] }),
    change(3, { scope: { narrativeId: 'n', coderId: 'b' }, entries: [added('n', 'b')], coderId: 'b' }),
    change(4, { scope: { narrativeId: 'n', coderId: 'a' }, label: 'finish_sheet' }),
    change(5, { entries: [added('n', 'a')] }),
  ];
  const sheets = [sheet('n', 'a', 'finished', [coding('x')]), sheet('n', 'b', 'in_progress', [coding('y')])];

  it('leaves out the changes of a hidden sheet, whether by their scope or by an entry', () => {
    const seen = visibleDataset(B, datasetOf({ sheets, changes }));
    expect(seen.changes.map(({ at }) => at)).toEqual([1, 3]);
    expect(seen.sheets.map(({ coderId }) => coderId)).toEqual(['b']);
  });

  it('numbers the changes that are left without gaps, so that nobody can count the hidden ones', () => {
    const undone = change(6, { scope: { narrativeId: 'n', coderId: 'b' }, coderId: 'b', undoes: 3 });
    const seen = visibleDataset(B, datasetOf({ sheets, changes: [...changes, undone] }));
    expect(seen.changes.map(({ seq, at, undoes }) => [seq, at, undoes])).toEqual([
      [1, 1, undefined],
      [2, 3, undefined],
      [3, 6, 2],
    ]);
  });

  it('keeps every change once the narrative is open', () => {
    const open = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'finished')];
    expect(visibleDataset(B, datasetOf({ sheets: open, changes })).changes).toEqual(changes);
  });

  it('keeps hidden what others did on a sheet that is no longer there, of which nobody can say that it was finished', () => {
    const mine = [sheet('n', 'b', 'finished')];
    expect(visibleDataset(B, datasetOf({ sheets: mine, changes })).changes.map(({ at }) => at)).toEqual([1, 3]);
    expect(visibleDataset(lead, datasetOf({ changes })).changes.map(({ at }) => at)).toEqual([1]);
  });

  it('is numbered anew, and the visible changes alone are not, so that the project can be asked about one of them', () => {
    expect(visibleChanges(B, datasetOf({ sheets }), changes)).toEqual([changes[0], changes[2]]);
  });

  it('hides an early opening from a coder until its narrative is open to them, since it tells that others have begun', () => {
    const opened = change(6, {
      coderId: 'lead',
      label: 'open_early',
      entries: [{ table: 'openings', narrativeId: 'n', leadId: 'lead', before: null, after: opening('n', 'lead') }],
    });
    const seenWith = (states: readonly Sheet[]) =>
      visibleDataset(B, datasetOf({ sheets: states, changes: [opened], openings: [opening('n', 'lead')] }));
    expect(seenWith(sheets)).toMatchObject({ openings: [], changes: [] });
    const open = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'finished')];
    expect(seenWith(open).openings).toEqual([opening('n', 'lead')]);
    expect(seenWith(open).changes).toHaveLength(1);
  });

  it('shows every lead that a narrative was opened early, and the state shows what the dataset does', () => {
    const dataset = datasetOf({ sheets, changes, openings: [opening('n', 'lead')] });
    expect(visibleDataset({ id: 'second', role: 'lead' }, dataset).openings).toEqual(dataset.openings);
    const { narratives: _, changes: __, ...rest } = dataset;
    for (const viewer of [B, lead]) {
      const { sheets: seen, openings } = visibleState(viewer, { ...rest, narratives: [] });
      expect({ sheets: seen, openings }).toEqual({
        sheets: visibleDataset(viewer, dataset).sheets,
        openings: visibleDataset(viewer, dataset).openings,
      });
    }
  });

  it('other content in hidden sheets and their changes leaves the viewer’s dataset as it was', () => {
    fc.assert(
      fc.property(anyWork, anyViewer, fc.array(anyCoding, { minLength: 1 }), (work, viewer, otherCodings) => {
        const visible = new Set(visibleSheets(viewer, work));
        const altered = work.sheets.map((each) =>
          visible.has(each) || (each.state === 'not_started' && each.codings.length === 0)
            ? each
            : { ...each, codings: otherCodings, memo: 'other', revision: each.revision + 1 },
        );
        // What nobody hides has the same changes on both sides; hidden sheets have others, with other places in the journal.
        const shown = changesOf([...visible]);
        const isHidden = (each: Sheet) => !visible.has(each);
        const hiddenBefore = changesOf(work.sheets.filter(isHidden));
        const hiddenAfter = changesOf(altered.filter(isHidden));
        const before = visibleDataset(viewer, datasetOf({ ...work, changes: [...hiddenBefore, ...shown] }));
        const after = visibleDataset(
          viewer,
          datasetOf({ ...work, sheets: altered, changes: [...shown, ...hiddenAfter] }),
        );
        expect(after).toEqual(before);
      }),
      { numRuns: propertyRuns },
    );
  });
});
