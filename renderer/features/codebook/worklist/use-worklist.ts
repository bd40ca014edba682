import { useMemo } from 'react';
import { type OlderAbsence, olderAbsences } from '../../../domain/coding/codebook/older-absences.ts';
import { type WorklistEntry, worklist } from '../../../domain/coding/codebook/worklist.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';

/** How many sheets of one colleague, of those that the viewer may see, are to be looked at again. */
export interface ColleagueCount {
  readonly coder: Coder;
  readonly sheets: number;
}

/** What is to be looked at again since the codebook in use changed. */
export interface ShownWorklist {
  /** The viewer's own sheets, in the project's order of narratives. */
  readonly own: readonly WorklistEntry[];
  /** The viewer's other sheets that were finished under an older definition of codes that they do not have, in the same order. */
  readonly older: readonly OlderAbsence[];
  /** For a lead: colleagues with at least one, in the project's order. */
  readonly colleagues: readonly ColleagueCount[];
}

/** The worklist of the codebook in use, out of what the viewer may see. */
export function useWorklist(view: ProjectState, viewer: Coder): ShownWorklist {
  const { sheets, schemes, narratives, coders } = view;
  const { activeSchemeId } = view.project;
  return useMemo(() => {
    const entries = worklist(sheets, schemes, activeSchemeId);
    const own = new Map(
      entries.filter(({ sheet }) => sheet.coderId === viewer.id).map((entry) => [entry.sheet.narrativeId, entry]),
    );
    const others = sheets.filter(({ coderId, narrativeId }) => coderId === viewer.id && !own.has(narrativeId));
    const older = new Map(
      olderAbsences(others, schemes, activeSchemeId).map((entry) => [entry.sheet.narrativeId, entry]),
    );
    const counts = new Map<string, number>();
    for (const { sheet } of entries) counts.set(sheet.coderId, (counts.get(sheet.coderId) ?? 0) + 1);
    const colleagues = viewer.role === 'lead' ? coders.filter(({ id }) => id !== viewer.id) : [];
    return {
      own: narratives.flatMap(({ id }) => own.get(id) ?? []),
      older: narratives.flatMap(({ id }) => older.get(id) ?? []),
      colleagues: colleagues.flatMap((coder) => {
        const count = counts.get(coder.id) ?? 0;
        return count > 0 ? [{ coder, sheets: count }] : [];
      }),
    };
  }, [sheets, schemes, narratives, coders, activeSchemeId, viewer.id, viewer.role]);
}
