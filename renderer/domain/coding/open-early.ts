import type { NarrativeHead } from '../text/narrative.ts';
import { assignedNarratives } from './assignment/assignments-of.ts';
import type { Act, Entry } from './change.ts';
import type { Coder } from './coder.ts';
import { codesUnfinished } from './codes-unfinished.ts';
import type { ProjectState } from './dataset.ts';
import { groupBy } from './group-by.ts';
import { visibleSheets } from './visible-sheets.ts';

/**
 * The narratives that a lead can ask to open early: nobody else's work on them is open to the lead, and the lead has none
 * of their own to finish. Whether anybody has begun them cannot be told from what the lead may see.
 */
export function closedNarratives(view: ProjectState, lead: Coder): NarrativeHead[] {
  const sheetsOf = groupBy(view.sheets, (sheet) => sheet.narrativeId);
  const assigned = assignedNarratives(view, lead.id);
  const opened = new Set(
    view.openings.filter(({ leadId }) => leadId === lead.id).map(({ narrativeId }) => narrativeId),
  );
  return view.narratives.filter(({ id }) => {
    const sheets = sheetsOf.get(id) ?? [];
    const isOpen = opened.has(id) || sheets.some((sheet) => sheet.coderId !== lead.id);
    return !isOpen && !codesUnfinished(assigned, sheets, id, lead.id);
  });
}

/**
 * The act that opens narratives early to a lead, for this reason, at this time (milliseconds since 1970, UTC). Only those
 * where work of others is hidden from the lead: to open one that nobody has begun would let the lead look on from the
 * first segment. `null` if there is none.
 */
export function openEarly(
  state: ProjectState,
  lead: Coder,
  narrativeIds: readonly string[],
  given: { readonly reason: string; readonly at: number },
): Act | null {
  const visible = new Set(visibleSheets(lead, state));
  const hidden = new Set(state.sheets.filter((sheet) => !visible.has(sheet)).map((sheet) => sheet.narrativeId));
  const entries = narrativeIds
    .filter((narrativeId) => hidden.has(narrativeId))
    .map((narrativeId): Entry => {
      const after = { narrativeId, leadId: lead.id, ...given };
      return { table: 'openings', narrativeId, leadId: lead.id, before: null, after };
    });
  if (entries.length === 0) return null;
  return { coderId: lead.id, scope: 'project', label: 'open_early', note: given.reason, entries };
}
