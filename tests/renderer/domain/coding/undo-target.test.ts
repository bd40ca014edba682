import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEntries } from '../../../../renderer/domain/coding/apply-entries.ts';
import type { Act, Change, Scope } from '../../../../renderer/domain/coding/change.ts';
import type { ProjectState } from '../../../../renderer/domain/coding/dataset.ts';
import { inverseAct } from '../../../../renderer/domain/coding/inverse-act.ts';
import { redoTarget, undoTarget } from '../../../../renderer/domain/coding/undo-target.ts';
import { coding, codingAct, codingsOf, narrative } from '../../../support/acts.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const sheets = [
  { narrativeId: 'narrative-1', coderId: 'asha' },
  { narrativeId: 'narrative-1', coderId: 'ben' },
  { narrativeId: 'narrative-2', coderId: 'asha' },
] as const;

const start: ProjectState = {
  project: {
    id: 'project',
    label: 'Pilot',
    createdAt: 0,
    copyId: 'copy',
    activeSchemeId: 'two_codes',
    settings: { suggestions: 'never' },
  },
  schemes: [],
  coders: ['asha', 'ben'].map((id) => ({ id, name: id, initials: id, role: 'coder', active: true })),
  cases: [],
  narratives: [1, 2].map((number) => ({ ...narrative(number), words: 3 })),
  sheets: [],
  rounds: [],
  assignments: [],
  decisions: [],
  proposals: [],
  packs: [],
  packKeys: [],
  openings: [],
  withdrawals: [],
};

/** The journal and the state that it leads to. */
interface World {
  readonly state: ProjectState;
  readonly changes: readonly Change[];
}

function write(world: World, act: Act, undoes?: Change): World {
  const seq = world.changes.length + 1;
  const change: Change = { ...act, seq, copyId: 'copy', at: seq, ...(undoes ? { undoes: undoes.seq } : {}) };
  const applied = applyEntries(world.state, change.entries, change);
  if ('problem' in applied) throw new Error(`${applied.problem.code} at ${applied.problem.place}`);
  return { state: applied.state, changes: [...world.changes, change] };
}

function takeBack(world: World, scope: Scope, target: typeof undoTarget): World {
  const change = target(world.changes, scope);
  return change ? write(world, inverseAct(change, 'asha'), change) : world;
}

/** What a sheet says, without the bookkeeping that only ever rises. */
function content(state: ProjectState, where: { readonly narrativeId: string; readonly coderId: string }): string {
  const isIt = (sheet: { narrativeId: string; coderId: string }) =>
    sheet.narrativeId === where.narrativeId && sheet.coderId === where.coderId;
  const memo = state.sheets.find(isIt)?.memo ?? null;
  const codings = codingsOf(state, where.narrativeId, where.coderId).map(({ updatedAt: _, ...rest }) => rest);
  return JSON.stringify([memo, codings]);
}

type Step = { readonly sheet: number; readonly kind: 'act' | 'undo' | 'redo' | 'memo'; readonly value: number };

const steps = fc.array(
  fc.record<Step>({
    sheet: fc.integer({ min: 0, max: 2 }),
    kind: fc.constantFrom('act', 'act', 'act', 'memo', 'undo', 'undo', 'redo'),
    value: fc.integer({ min: 0, max: 11 }),
  }),
  { maxLength: 40 },
);

/** Toggles, or moves and restates, one of four codings; or writes the sheet's memo. */
function actOf(state: ProjectState, { sheet, kind, value }: Step): Act {
  const where = sheets[sheet] ?? sheets[0];
  if (kind === 'memo') return memoAct(state, where, `memo ${value}`);
  const id = `coding ${value % 4}`;
  const isThere = codingsOf(state, where.narrativeId, where.coderId).some((one) => one.id === id);
  const after = isThere && value < 4 ? null : coding(id, { start: value, end: value + 3, status: `s${value}` });
  return codingAct(state, where, id, after);
}

function memoAct(state: ProjectState, where: (typeof sheets)[number], memo: string): Act {
  const sheet = state.sheets.find(
    ({ narrativeId, coderId }) => narrativeId === where.narrativeId && coderId === where.coderId,
  );
  const face = sheet
    ? { state: sheet.state, finishedUnder: sheet.finishedUnder, reopenings: sheet.reopenings }
    : { state: 'in_progress' as const, finishedUnder: {}, reopenings: [] };
  const before = sheet ? { ...face, ...(sheet.memo === undefined ? {} : { memo: sheet.memo }) } : null;
  const entry = { table: 'sheets' as const, ...where, before, after: { ...face, memo } };
  return { coderId: where.coderId, scope: where, label: 'change_sheet_memo', entries: [entry] };
}

/** The plain model: for each sheet, the contents one can go back to and forward to. */
class TwoStacks {
  readonly past: string[] = [];
  future: string[] = [];
  now: string;
  constructor(now: string) {
    this.now = now;
  }
  act(next: string): void {
    this.past.push(this.now);
    this.future = [];
    this.now = next;
  }
  move(from: string[], to: string[]): void {
    const next = from.pop();
    if (next === undefined) return;
    to.push(this.now);
    this.now = next;
  }
}

describe('undo and redo from the journal', () => {
  it('equal two stacks for each sheet, whatever is interleaved in others', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const models = sheets.map((where) => new TwoStacks(content(start, where)));
        let world: World = { state: start, changes: [] };
        for (const step of sequence) {
          const where = sheets[step.sheet] ?? sheets[0];
          const model = models[step.sheet];
          if (step.kind === 'undo') {
            world = takeBack(world, where, undoTarget);
            model?.move(model.past, model.future);
          } else if (step.kind === 'redo') {
            world = takeBack(world, where, redoTarget);
            model?.move(model.future, model.past);
          } else {
            world = write(world, actOf(world.state, step));
            model?.act(content(world.state, where));
          }
          expect(sheets.map((one) => content(world.state, one))).toEqual(models.map(({ now }) => now));
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  it('lead back to the start when everything is undone, with revisions that only rose', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let world: World = { state: start, changes: [] };
        for (const step of sequence) {
          if (step.kind === 'act' || step.kind === 'memo') world = write(world, actOf(world.state, step));
        }
        const revisions = new Map(
          world.state.sheets.map((sheet) => [sheet.narrativeId + sheet.coderId, sheet.revision]),
        );
        for (const where of sheets) {
          while (undoTarget(world.changes, where)) world = takeBack(world, where, undoTarget);
          expect(content(world.state, where)).toBe(content(start, where));
        }
        for (const sheet of world.state.sheets) {
          expect(sheet.revision).toBeGreaterThan(revisions.get(sheet.narrativeId + sheet.coderId) ?? 0);
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  it('end redo at a new act, and redo what an undo of a redo took back', () => {
    const [where] = sheets;
    const put = (world: World, id: string) => write(world, codingAct(world.state, where, id, coding(id)));
    let world = put(put({ state: start, changes: [] }, 'a'), 'b');
    world = takeBack(world, where, undoTarget);
    world = takeBack(world, where, redoTarget);
    world = takeBack(world, where, undoTarget);
    expect(world.changes.map(({ undoes }) => undoes)).toEqual([undefined, undefined, 2, 3, 4]);
    expect(redoTarget(world.changes, where)?.seq).toBe(5);
    world = put(world, 'c');
    expect(redoTarget(world.changes, where)).toBeNull();
    expect(undoTarget(world.changes, where)?.seq).toBe(6);
  });

  it.each([
    'create_project',
    'import_narratives',
    'save_copy',
    'export_data',
    'call_off_saving',
    'open_early',
    'change_protection',
    'renew_recovery_code',
  ] as const)('reach no further than %s', (label) => {
    const base = { copyId: 'copy', at: 0, coderId: 'asha', scope: 'project', entries: [] } as const;
    const earlier: Change = { ...base, seq: 1, label: 'add_coder' };
    const later: Change = { ...base, seq: 3, label: 'change_settings' };
    const floor: Change = { ...base, seq: 2, label };
    expect(undoTarget([earlier, floor], 'project')).toBeNull();
    expect(undoTarget([earlier, floor, later], 'project')).toBe(later);
  });

  it('reach behind no restored backup, in any sheet: the records before it are of another state', () => {
    const base = { copyId: 'copy', at: 0, coderId: 'asha', entries: [] } as const;
    const before: Change = { ...base, seq: 1, scope: sheets[0], label: 'add_code' };
    const undone: Change = { ...base, seq: 2, scope: sheets[0], label: 'add_code', undoes: 1 };
    const restored: Change = { ...base, seq: 3, scope: 'project', label: 'restore_backup' };
    const after: Change = { ...base, seq: 4, scope: sheets[0], label: 'add_code' };
    expect(undoTarget([before, restored], sheets[0])).toBeNull();
    expect(redoTarget([before, undone, restored], sheets[0])).toBeNull();
    expect(undoTarget([before, restored, after], sheets[0])).toBe(after);
  });

  it('can take finishing and reopening back', () => {
    const base = { copyId: 'copy', at: 0, coderId: 'asha', scope: sheets[0], entries: [] } as const;
    const finish: Change = { ...base, seq: 1, label: 'finish_sheet' };
    const reopen: Change = { ...base, seq: 2, label: 'reopen_sheet' };
    expect(undoTarget([finish], sheets[0])).toBe(finish);
    expect(undoTarget([finish, reopen], sheets[0])).toBe(reopen);
  });
});

describe('the inverse of an act', () => {
  it('swaps before and after, last entry first', () => {
    const [where] = sheets;
    const entry = (id: string) => ({ table: 'codings' as const, ...where, id, before: null, after: coding(id) });
    const change: Change = {
      seq: 1,
      copyId: 'copy',
      at: 0,
      coderId: 'asha',
      scope: where,
      label: 'merge_codings',
      entries: [entry('a'), entry('b')],
    };
    expect(inverseAct(change, 'ben')).toEqual({
      coderId: 'ben',
      scope: where,
      label: 'merge_codings',
      entries: ['b', 'a'].map((id) => ({ ...entry(id), before: coding(id), after: null })),
    });
  });

  it('is a bug to ask for of an import', () => {
    const entry = { table: 'cases', id: 'C1', change: 'added' } as const;
    const base = { seq: 1, copyId: 'copy', at: 0, coderId: 'asha', scope: 'project' } as const;
    expect(() => inverseAct({ ...base, label: 'import_narratives', entries: [entry] }, 'asha')).toThrow('cases C1');
  });
});
