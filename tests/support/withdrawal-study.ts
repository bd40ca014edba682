import fc from 'fast-check';
import type { Change, Entry, Scope } from '../../renderer/domain/coding/change.ts';
import type { Coding } from '../../renderer/domain/coding/coding.ts';
import type { Dataset, Opening } from '../../renderer/domain/coding/dataset.ts';
import type { Decision, Proposal } from '../../renderer/domain/coding/decision.ts';
import { receivedBlocks } from '../../renderer/domain/coding/received-journal.ts';
import type { Sheet } from '../../renderer/domain/coding/sheet.ts';
import type { Narrative } from '../../renderer/domain/text/narrative.ts';
import { codingOn, narrativeOf, noon, project, sheetBy } from '../renderer/domain/exchange/support/project.ts';

interface CasePlan {
  readonly narratives: number;
  readonly coders: readonly ('a' | 'b')[];
  readonly codings: number;
  readonly undone: boolean;
  readonly opened: boolean;
}

const casePlan: fc.Arbitrary<CasePlan> = fc.record({
  narratives: fc.integer({ min: 1, max: 2 }),
  coders: fc.subarray(['a', 'b'] as const),
  codings: fc.nat({ max: 3 }),
  undone: fc.boolean(),
  opened: fc.boolean(),
});

/**
 * A study of two to five cases whose every word is marked with the case it is of (`zq1x` for the first), and whose journal
 * tells how each record came about. It always passes the checks of a copy. `number` is one of its cases, from 1.
 */
export function markedStudy(): fc.Arbitrary<{ dataset: Dataset; number: number }> {
  return fc
    .array(casePlan, { minLength: 2, maxLength: 5 })
    .chain((plans) => fc.integer({ min: 1, max: plans.length }).map((number) => ({ dataset: studyOf(plans), number })));
}

/** The mark that stands in every word of a case. */
export function markOf(number: number): string {
  return `zq${number}x`;
}

/** The case id that the case has. */
export function caseIdOf(number: number): string {
  return `Case ${markOf(number)}`;
}

function studyOf(plans: readonly CasePlan[]): Dataset {
  const cases = plans.map((_, index) => ({
    id: caseIdOf(index + 1),
    attributes: { reason: 'Turned 18', area: `Area ${markOf(index + 1)}` },
  }));
  const narratives = plans.flatMap((plan, index) =>
    Array.from({ length: plan.narratives }, (_, part): Narrative => {
      const mark = markOf(index + 1);
      const text = `Text ${part} of ${mark}: she joined a club, said ${mark}.`;
      return { ...narrativeOf(`n${index + 1}-${part}`, caseIdOf(index + 1), text), title: `Title ${mark}` };
    }),
  );
  const sheets = narratives.flatMap((narrative) => sheetsOf(narrative, plans));
  const openings = narratives
    .filter(({ id }) => plans[numberOf(id) - 1]?.opened)
    .map(({ id }): Opening => ({ narrativeId: id, leadId: 'a', reason: `Early, first ${cases[0]?.id}.`, at: noon }));
  const decisions = sheets.flatMap((sheet) => decisionsOn(sheet, cases[0]?.id));
  const proposals: Proposal[] = [
    { id: 'p1', schemeId: 'seven_outcomes', codeIds: ['safety'], text: `As in ${cases[0]?.id}.`, by: 'a', at: noon },
  ];
  const imported: Entry[] = [
    ...narratives.map(
      ({ id, caseId, sha256 }): Entry => ({ table: 'narratives', id, caseId, sha256, change: 'added' }),
    ),
    ...cases.map(({ id }): Entry => ({ table: 'cases', id, change: 'added' })),
  ];
  const opened = openings.map(
    (after): Entry => ({ table: 'openings', narrativeId: after.narrativeId, leadId: 'a', before: null, after }),
  );
  const acts: Omit<Change, 'seq'>[] = [
    actOf('project', 'import_narratives', imported),
    ...sheets.flatMap((sheet) => actsOf(sheet, plans)),
    { ...actOf('project', 'open_early', opened), note: `Early, first ${cases[0]?.id}.` },
    ...decisions.map((after) =>
      actOf('consensus', 'rule', [
        { table: 'decisions', id: after.id, narrativeId: after.narrativeId, before: null, after },
      ]),
    ),
    { ...actOf('project', 'save_copy', []), note: `Before we look at ${cases[0]?.id}.` },
  ];
  const assignments = narratives.map(({ id }) => ({ roundId: 'r1', narrativeId: id, coderIds: ['a', 'b'] }));
  const changes = withSeq(acts);
  const received = receivedBlocks(
    withSeq(sheets.filter(({ coderId }) => coderId === 'b').flatMap((sheet) => actsOf(sheet, plans))).map((change) => ({
      ...change,
      copyId: 'copy-b',
    })),
  );
  return project({ cases, narratives, sheets, openings, assignments, decisions, proposals, changes, received });
}

/** A ruling on a sheet's first coding, if it has any; its note names the first case. */
function decisionsOn({ narrativeId, coderId, revision, codings }: Sheet, firstCase: string | undefined): Decision[] {
  const [first] = codings;
  if (!first) return [];
  const { start, end, schemeId, codeId } = first;
  return [
    {
      ...{
        id: `decision-${narrativeId}-${coderId}`,
        roundId: null,
        narrativeId,
        schemeId,
        codeIds: [codeId],
        start,
        end,
      },
      subjects: ['missed'],
      from: [{ coderId, sheetRevision: revision, codings: [first] }],
      ruling: 'coder',
      ruledFor: coderId,
      note: `As in ${firstCase}.`,
      consensus: [{ ...first, id: `consensus-${narrativeId}-${coderId}` }],
      ...{ by: 'a', at: noon },
    },
  ];
}

function numberOf(narrativeId: string): number {
  return Number(narrativeId.slice(1).split('-')[0]);
}

function sheetsOf({ id }: Narrative, plans: readonly CasePlan[]): Sheet[] {
  const number = numberOf(id);
  const plan = plans[number - 1];
  return (plan?.coders ?? []).map((coderId) => {
    const codings = Array.from({ length: plan?.codings ?? 0 }, (_, index) =>
      codingOn(`coding-${id}-${coderId}-${index}`, 'safety', index, index + 4, { memo: `Memo ${markOf(number)}` }),
    );
    const isDone = coderId === 'a';
    const memo = { memo: `Note ${markOf(number)}` };
    return sheetBy(coderId, id, codings, {
      ...memo,
      ...(isDone ? {} : { state: 'in_progress', finishedUnder: {} }),
    });
  });
}

/** How the sheet came about: every coding added, and one more added and taken back where the plan says so. */
function actsOf({ narrativeId, coderId, codings }: Sheet, plans: readonly CasePlan[]): Omit<Change, 'seq'>[] {
  const scope = { narrativeId, coderId };
  const add = (coding: Coding) =>
    actOf(scope, 'add_code', [{ table: 'codings', ...scope, id: coding.id, before: null, after: coding }]);
  const added = codings.map(add);
  const first = codings[0];
  if (!first || !plans[numberOf(narrativeId) - 1]?.undone) return added;
  const more = { ...first, id: `${first.id}-more` };
  const taken: Omit<Change, 'seq'> = {
    ...actOf(scope, 'add_code', [{ table: 'codings', ...scope, id: more.id, before: more, after: null }]),
    undoes: -1,
  };
  return [...added, add(more), taken];
}

function actOf(scope: Scope, label: Change['label'], entries: readonly Entry[]): Omit<Change, 'seq'> {
  const coderId = typeof scope === 'string' ? 'a' : scope.coderId;
  return { copyId: 'copy-1', at: noon, coderId, scope, label, entries };
}

/** `undoes: -1` stands for the change just before. */
function withSeq(acts: readonly Omit<Change, 'seq'>[]): Change[] {
  return acts.map((act, index) => ({ ...act, seq: index + 1, ...(act.undoes === undefined ? {} : { undoes: index }) }));
}
