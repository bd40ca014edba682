import { assignedNarratives } from '../../domain/coding/assignment/assignments-of.ts';
import { worklist } from '../../domain/coding/codebook/worklist.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { SheetState } from '../../domain/coding/sheet.ts';

/** A narrative as the list shows it to one coder. */
export interface CaseRow {
  readonly narrativeId: string;
  readonly caseId: string;
  readonly title: string;
  readonly kind: string;
  readonly words: number;
  /** Of the viewer's own sheet; nobody else's is looked at. */
  readonly state: SheetState;
  /** The viewer's own coded segments. */
  readonly segments: number;
  /** Whether it is assigned to the viewer. */
  readonly assigned: boolean;
  /** Whether the codebook changed since, so that the viewer is to look at it again. */
  readonly lookAgain: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

/** One row a narrative, in the order of import, with the viewer's own state and count only. */
export function caseRows(view: ProjectState, viewer: Pick<Coder, 'id'>): CaseRow[] {
  const own = new Map(
    view.sheets.filter((sheet) => sheet.coderId === viewer.id).map((sheet) => [sheet.narrativeId, sheet]),
  );
  const assigned = assignedNarratives(view, viewer.id);
  const again = worklist([...own.values()], view.schemes, view.project.activeSchemeId);
  const lookAgain = new Set(again.map(({ sheet }) => sheet.narrativeId));
  const attributes = new Map(view.cases.map((each) => [each.id, each.attributes]));
  return view.narratives.map((narrative) => ({
    narrativeId: narrative.id,
    caseId: narrative.caseId,
    title: narrative.title,
    kind: narrative.kind,
    words: narrative.words,
    state: own.get(narrative.id)?.state ?? 'not_started',
    segments: own.get(narrative.id)?.codings.length ?? 0,
    assigned: assigned.has(narrative.id),
    lookAgain: lookAgain.has(narrative.id),
    attributes: attributes.get(narrative.caseId) ?? {},
  }));
}

/** Whether the viewer is to code some of these and not others: then the list can be kept to what is theirs. */
export function isPartAssigned(rows: readonly CaseRow[]): boolean {
  return rows.some((row) => row.assigned) && rows.some((row) => !row.assigned);
}

/** The names of every attribute of any case, in the order they first appear. */
export function attributeNames(view: Pick<ProjectState, 'cases'>): string[] {
  return [...new Set(view.cases.flatMap((each) => Object.keys(each.attributes)))];
}
