import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../renderer/domain/coding/change.ts';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import type { Coding } from '../../../../renderer/domain/coding/coding.ts';
import type { Assignment, Dataset, Opening } from '../../../../renderer/domain/coding/dataset.ts';
import type { Sheet, SheetState } from '../../../../renderer/domain/coding/sheet.ts';
import {
  visibleChanges,
  visibleDataset,
  visibleSheets,
  visibleState,
} from '../../../../renderer/domain/coding/visible-sheets.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const coding = (id: string, codeId = 'safety', start = 0): Coding => ({
  id,
  schemeId: 'seven',
  codeId,
  start,
  end: start + 5,
  origin: 'manual',
  codebookRevision: 1,
  createdAt: 1,
  updatedAt: 1,
});

const sheet = (narrativeId: string, coderId: string, state: SheetState, codings: readonly Coding[] = []): Sheet => ({
  narrativeId,
  coderId,
  copyId: 'copy',
  state,
  finishedUnder: state === 'finished' ? { seven: 1 } : {},
  codings,
  reopenings: [],
  revision: 1,
  lineage: [],
});

const assignment = (narrativeId: string, ...coderIds: string[]): Assignment => ({
  roundId: 'round',
  narrativeId,
  coderIds,
});
const opening = (narrativeId: string, leadId: string): Opening => ({ narrativeId, leadId, reason: 'ill', at: 1 });

const A = { id: 'a', role: 'coder' } as const;
const B = { id: 'b', role: 'coder' } as const;
const C = { id: 'c', role: 'coder' } as const;
const lead = { id: 'lead', role: 'lead' } as const;

const seenBy = (
  viewer: Pick<Coder, 'id' | 'role'>,
  sheets: readonly Sheet[],
  assignments: readonly Assignment[] = [],
  openings: readonly Opening[] = [],
) => visibleSheets(viewer, { sheets, assignments, openings }).map((each) => each.coderId);

describe('an unassigned narrative', () => {
  it('keeps a finished sheet from a coder who has not started', () => {
    expect(seenBy(B, [sheet('n', 'a', 'finished')])).toEqual([]);
  });

  it('keeps a finished sheet from a coder who has begun and not finished', () => {
    expect(seenBy(B, [sheet('n', 'a', 'finished'), sheet('n', 'b', 'in_progress')])).toEqual(['b']);
  });

  it('opens to both coders once both have finished', () => {
    const sheets = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'finished')];
    expect(seenBy(A, sheets)).toEqual(['a', 'b']);
    expect(seenBy(B, sheets)).toEqual(['a', 'b']);
  });

  it('stays closed to those who have finished while a third is at work', () => {
    const sheets = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'finished'), sheet('n', 'c', 'in_progress')];
    expect(seenBy(A, sheets)).toEqual(['a']);
    expect(seenBy(C, sheets)).toEqual(['c']);
    expect(seenBy(lead, sheets)).toEqual([]);
  });

  it('takes an unstarted sheet that holds a coding for work, and an empty one for none', () => {
    expect(seenBy(A, [sheet('n', 'a', 'finished'), sheet('n', 'b', 'not_started', [coding('x')])])).toEqual(['a']);
    expect(seenBy(A, [sheet('n', 'a', 'finished'), sheet('n', 'b', 'not_started')])).toEqual(['a', 'b']);
  });

  it('opens to a lead who does not code it once everyone with work on it has finished', () => {
    expect(seenBy(lead, [sheet('n', 'a', 'finished')])).toEqual(['a']);
    expect(seenBy(lead, [sheet('n', 'a', 'in_progress')])).toEqual([]);
  });

  it('keeps others from a lead who codes it until the lead has finished', () => {
    expect(seenBy(lead, [sheet('n', 'a', 'finished'), sheet('n', 'lead', 'in_progress')])).toEqual(['lead']);
    expect(seenBy(lead, [sheet('n', 'a', 'finished'), sheet('n', 'lead', 'finished')])).toEqual(['a', 'lead']);
  });

  it('closes again when a coder reopens their sheet', () => {
    expect(seenBy(A, [sheet('n', 'a', 'in_progress'), sheet('n', 'b', 'finished')])).toEqual(['a']);
    expect(seenBy(B, [sheet('n', 'a', 'in_progress'), sheet('n', 'b', 'finished')])).toEqual(['b']);
  });
});

describe('an assigned narrative', () => {
  const both = [assignment('n', 'a', 'b')];

  it('stays closed while an assigned coder has no sheet', () => {
    expect(seenBy(A, [sheet('n', 'a', 'finished')], both)).toEqual(['a']);
    expect(seenBy(B, [sheet('n', 'a', 'finished')], both)).toEqual([]);
    expect(seenBy(lead, [sheet('n', 'a', 'finished')], both)).toEqual([]);
  });

  it('opens to everyone once every assigned coder has finished', () => {
    const sheets = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'finished')];
    for (const viewer of [A, B, C, lead]) expect(seenBy(viewer, sheets, both)).toEqual(['a', 'b']);
  });

  it('waits for the coders of every round', () => {
    const rounds = [assignment('n', 'a'), { ...assignment('n', 'b'), roundId: 'second' }];
    expect(seenBy(A, [sheet('n', 'a', 'finished')], rounds)).toEqual(['a']);
  });

  it('keeps a coder blind who codes it without being assigned and has not finished', () => {
    const sheets = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'finished'), sheet('n', 'c', 'in_progress')];
    expect(seenBy(C, sheets, both)).toEqual(['c']);
  });

  it('keeps an assigned lead blind until the lead has finished', () => {
    const withLead = [assignment('n', 'a', 'lead')];
    expect(seenBy(lead, [sheet('n', 'a', 'finished')], withLead)).toEqual([]);
  });

  it('is an unassigned one when nobody is named', () => {
    expect(seenBy(B, [sheet('n', 'a', 'finished')], [assignment('n')])).toEqual([]);
  });
});

describe('an opening', () => {
  const half = [sheet('n', 'a', 'finished'), sheet('n', 'b', 'in_progress')];

  it('opens the narrative for the lead who made it, and for nobody else', () => {
    expect(seenBy(lead, half, [], [opening('n', 'lead')])).toEqual(['a', 'b']);
    expect(seenBy({ id: 'second', role: 'lead' }, half, [], [opening('n', 'lead')])).toEqual([]);
    expect(seenBy(A, half, [], [opening('n', 'lead')])).toEqual(['a']);
  });

  it('opens that narrative only', () => {
    expect(seenBy(lead, [...half, sheet('m', 'a', 'in_progress')], [], [opening('n', 'lead')])).toEqual(['a', 'b']);
  });

  it('does not help a lead who codes the narrative and has not finished', () => {
    const sheets = [...half, sheet('n', 'lead', 'in_progress')];
    expect(seenBy(lead, sheets, [], [opening('n', 'lead')])).toEqual(['lead']);
    expect(seenBy(lead, half, [assignment('n', 'a', 'lead')], [opening('n', 'lead')])).toEqual([]);
    const finished = [...half, sheet('n', 'lead', 'finished')];
    expect(seenBy(lead, finished, [], [opening('n', 'lead')])).toEqual(['a', 'b', 'lead']);
  });

  it('is void once its maker is no lead any more', () => {
    expect(seenBy({ id: 'lead', role: 'coder' }, half, [], [opening('n', 'lead')])).toEqual([]);
  });
});

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
  assignments: [],
  openings: [],
  withdrawals: [],
  changes: [],
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

  it('are taken from the changes as they are, so that the project can be asked about one of them', () => {
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
});

const ids = ['a', 'b', 'lead'] as const;
const narrativeIds = ['m', 'n'] as const;
const anyCoding = fc
  .record({ id: fc.string(), codeId: fc.constantFrom('safety', 'voice'), start: fc.nat(50) })
  .map(({ id, codeId, start }) => coding(id, codeId, start));
const anySheet = fc
  .record({
    narrativeId: fc.constantFrom(...narrativeIds),
    coderId: fc.constantFrom(...ids),
    state: fc.constantFrom<SheetState>('not_started', 'in_progress', 'finished'),
    codings: fc.array(anyCoding, { maxLength: 3 }),
  })
  .map((each) => sheet(each.narrativeId, each.coderId, each.state, each.codings));
const anyWork = fc.record({
  sheets: fc.uniqueArray(anySheet, { selector: (each) => `${each.narrativeId} ${each.coderId}` }),
  assignments: fc.array(
    fc.record({
      roundId: fc.constant('round'),
      narrativeId: fc.constantFrom(...narrativeIds),
      coderIds: fc.subarray([...ids]),
    }),
    { maxLength: 2 },
  ),
  openings: fc.array(
    fc.constantFrom(...narrativeIds).map((narrativeId) => opening(narrativeId, 'lead')),
    { maxLength: 2 },
  ),
});
const anyViewer = fc.constantFrom<Pick<Coder, 'id' | 'role'>>(A, B, C, lead);

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

describe('whatever people have coded', () => {
  it('a coder sees another’s sheet only where all who code the narrative, and the viewer if one of them, have finished', () => {
    fc.assert(
      fc.property(anyWork, fc.constantFrom(A, B, C), (work, viewer) => {
        for (const seen of visibleSheets(viewer, work)) {
          if (seen.coderId === viewer.id) continue;
          const here = work.sheets.filter((each) => each.narrativeId === seen.narrativeId);
          const hasFinished = (id: string) => here.some((each) => each.coderId === id && each.state === 'finished');
          const assigned = work.assignments
            .filter((each) => each.narrativeId === seen.narrativeId)
            .flatMap((each) => each.coderIds);
          const atWork = here.filter((each) => each.state !== 'not_started' || each.codings.length > 0);
          const mustHaveFinished = assigned.length > 0 ? assigned : [viewer.id, ...atWork.map((each) => each.coderId)];
          expect(mustHaveFinished.every(hasFinished)).toBe(true);
          if (atWork.some((each) => each.coderId === viewer.id)) expect(hasFinished(viewer.id)).toBe(true);
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  it('everyone always sees their own sheets, each once, and none is altered', () => {
    fc.assert(
      fc.property(anyWork, anyViewer, (work, viewer) => {
        const seen = visibleSheets(viewer, work);
        expect(seen.filter((each) => each.coderId === viewer.id)).toEqual(
          work.sheets.filter((each) => each.coderId === viewer.id),
        );
        expect(seen).toEqual(work.sheets.filter((each) => seen.includes(each)));
      }),
      { numRuns: propertyRuns },
    );
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

  it('a first coding on an untouched sheet never opens anything', () => {
    fc.assert(
      fc.property(anyWork, anyViewer, anyCoding, (work, viewer, first) => {
        const key = (each: Sheet) => `${each.narrativeId} ${each.coderId}`;
        const before = new Set(visibleSheets(viewer, work).map(key));
        const sheets = work.sheets.map((each) =>
          each.state === 'not_started' ? { ...each, codings: [...each.codings, first] } : each,
        );
        for (const seen of visibleSheets(viewer, { ...work, sheets })) expect(before).toContain(key(seen));
      }),
      { numRuns: propertyRuns },
    );
  });
});
