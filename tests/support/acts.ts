import type { Act, ActLabel } from '../../renderer/domain/coding/change.ts';
import type { Coding } from '../../renderer/domain/coding/coding.ts';
import type { ProjectState } from '../../renderer/domain/coding/dataset.ts';
import type { Narrative } from '../../renderer/domain/text/narrative.ts';

/** A narrative with an invented text. */
export function narrative(number: number, text = `Text ${number}. She likes football.`): Narrative {
  return {
    id: `narrative-${number}`,
    caseId: `C${number}`,
    kind: 'closure summary',
    title: '',
    text,
    textVersion: 1,
    sha256: text.length.toString(16).padStart(64, '0'),
    source: { file: 'summaries.csv', row: number },
    importedAt: 900,
  };
}

export function coding(id: string, more: Partial<Coding> = {}): Coding {
  return {
    id,
    schemeId: 'two_codes',
    codeId: 'safety',
    start: 0,
    end: 4,
    origin: 'manual',
    codebookRevision: 1,
    createdAt: 950,
    updatedAt: 950,
    ...more,
  };
}

/** The codings of one sheet, none if there is no sheet. */
export function codingsOf(state: ProjectState, narrativeId: string, coderId: string): readonly Coding[] {
  const isIt = (sheet: { narrativeId: string; coderId: string }) =>
    sheet.narrativeId === narrativeId && sheet.coderId === coderId;
  return state.sheets.find(isIt)?.codings ?? [];
}

/** An act that puts, replaces or (with `null`) removes one coding, whatever is there now. */
export function codingAct(
  state: ProjectState,
  where: { readonly narrativeId: string; readonly coderId: string },
  id: string,
  after: Coding | null,
  label: ActLabel = 'add_code',
): Act {
  const before = codingsOf(state, where.narrativeId, where.coderId).find((one) => one.id === id) ?? null;
  return { coderId: where.coderId, scope: where, label, entries: [{ table: 'codings', ...where, id, before, after }] };
}
