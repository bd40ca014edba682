import type { Change } from '../../../../renderer/domain/coding/change.ts';
import { changeProject } from '../../../../renderer/domain/coding/change-project.ts';
import type { Decision } from '../../../../renderer/domain/coding/decision.ts';
import { backupsOf } from '../../../../renderer/features/backups/project-backups.ts';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { coding, codingAct, codingsOf } from '../../acts.ts';
import { backupFolderDouble } from '../../backup-folder-double.ts';
import { intakeOf, returnedChanges, returnedSheet } from '../../merging/stored-return.ts';
import { counted, doomed } from '../moments.ts';
import { importSome, leadOf, oneOf, opened } from '../projects.ts';
import type { Doom, Known, WorkKind } from '../wire.ts';

/** One thing that a user does; answers with the last change of it, or `null` if there was nothing to do. */
type OneAct = (project: OpenProject) => Promise<Change | null>;

const folder = backupFolderDouble();

const oneActOf: Partial<Readonly<Record<WorkKind, OneAct>>> = {
  coding: someCoding,
  import: (project) => importSome(project, oneOf([1, 3, 8, 20])),
  settings: someSetting,
  'merging a return': someReturn,
  ruling: someRuling,
  backups: async (project) => {
    const change = await someCoding(project);
    const outcome = await backupsOf(project, folder, '0.1.0').backUp('on_demand');
    if ('trouble' in outcome) throw new Error(`No backup: ${outcome.trouble.kind}`);
    await window.tell({ type: 'backed_up', id: project.id, seq: outcome.facts.lastSeq });
    return change;
  },
};

/** Act after act on the project that is coded, each acknowledged; `null` for a kind of work that is not acts. */
export function actsOf(kind: WorkKind): ((known: Known, doom: Doom) => Promise<void>) | null {
  const oneAct = oneActOf[kind];
  if (!oneAct) return null;
  return async ({ main }, doom) => {
    const project = await opened(main);
    await window.tell({ type: 'acts', id: main });
    const act = async () => {
      const change = await oneAct(project);
      if (change) void window.tell({ type: 'acknowledged', seq: change.seq });
      return change;
    };
    let moments = 1;
    for (let done = 0; done < doom.quiet; done += 1) moments = Math.max(moments, await counted(act));
    await doomed(moments, doom, async () => {
      while (!(await act()));
    });
  };
}

/** Adds, restates or removes a coding, or takes an act back or brings it back, on any of the first sheets. */
async function someCoding(project: OpenProject): Promise<Change | null> {
  const coderId = leadOf(project.state());
  const where = { narrativeId: oneOf(project.state().narratives.slice(0, 3)).id, coderId };
  const kind = oneOf(['put', 'put', 'put', 'remove', 'undo', 'redo']);
  if (kind === 'undo') return project.undo(where, coderId);
  if (kind === 'redo') return project.redo(where, coderId);
  return project.act((state) => {
    const codings = codingsOf(state, where.narrativeId, coderId);
    const id = kind === 'remove' ? codings[0]?.id : `coding ${oneOf([1, 2, 3, 4, 5, 6, 7, 8])} of ${where.narrativeId}`;
    if (id === undefined) return null;
    const start = oneOf([0, 5, 12, 18]);
    return codingAct(
      state,
      where,
      id,
      kind === 'remove' ? null : coding(id, { schemeId: 'seven_outcomes', start, end: start + 4 }),
    );
  });
}

/** Another codebook, another label or name, another setting; or the last of these is taken back from the history. */
async function someSetting(project: OpenProject): Promise<Change | null> {
  const coderId = leadOf(project.state());
  const last = (await project.history()).at(-1);
  if (last?.label === 'change_settings' && oneOf([true, false])) return project.revert(last.seq, coderId);
  return project.act((state) => {
    const others = state.schemes.map(({ id }) => id).filter((id) => id !== state.project.activeSchemeId);
    return changeProject(
      state,
      coderId,
      oneOf([
        { activeSchemeId: oneOf(others) },
        { label: `Pilot ${oneOf(['A', 'B', 'C', 'D'])}` },
        { name: `A longer name ${oneOf(['A', 'B', 'C', 'D'])}` },
        { settings: { suggestions: oneOf(['never', 'single_coded', 'always'] as const) } },
      ]),
    );
  });
}

/** A colleague's return with one or two sheets, new or newer, and with so many of their acts; its id tells which. */
async function someReturn(project: OpenProject): Promise<Change | null> {
  const from = 1 + Math.floor(Math.random() * 1e6);
  const to = from + oneOf([0, 10, 700]);
  return project.takeIn((state) => {
    const numbers = state.narratives.slice(0, oneOf([1, 2])).map(({ id }) => Number(id.replace('narrative-', '')));
    const sheets = numbers.map((number) => ({ ...returnedSheet(number, `Noted ${from}.`), codings: [] }));
    return intakeOf(state, `return ${from} ${to}`, sheets, returnedChanges(from, to, numbers[0]));
  });
}

/** The lead rules on something, rules anew, or takes a ruling back or brings it back. */
async function someRuling(project: OpenProject): Promise<Change | null> {
  const by = leadOf(project.state());
  const kind = oneOf(['rule', 'rule', 'rule', 'undo', 'redo']);
  if (kind === 'undo') return project.undo('consensus', by);
  if (kind === 'redo') return project.redo('consensus', by);
  return project.act((state) => {
    const narrativeId = oneOf(state.narratives.slice(0, 3)).id;
    const id = `decision ${oneOf([1, 2, 3])} on ${narrativeId}`;
    const after: Decision = {
      ...{ id, roundId: null, narrativeId, schemeId: state.project.activeSchemeId, codeIds: [], subjects: ['missed'] },
      ...{ start: 0, end: 4, from: [], ruling: 'nothing', note: `Weighed ${Math.random()}.`, consensus: [], by, at: 1 },
    };
    const before = state.decisions.find((decision) => decision.id === id) ?? null;
    return {
      ...{ coderId: by, scope: 'consensus', label: 'rule' },
      entries: [{ table: 'decisions', id, narrativeId, before, after }],
    };
  });
}
