import { useMemo } from 'react';
import type { Scheme } from '../../../codebook/scheme.ts';
import { acceptSuggestion } from '../../domain/coding/accept-suggestion.ts';
import type { CodingAdded } from '../../domain/coding/add-coding.ts';
import type { Act } from '../../domain/coding/change.ts';
import { changeCode } from '../../domain/coding/change-code.ts';
import { changeMemo, changeSheetMemo } from '../../domain/coding/change-memo.ts';
import { changeStatus } from '../../domain/coding/change-status.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { dismissSuggestion } from '../../domain/coding/dismiss-suggestion.ts';
import { finishSheet, reopenSheet } from '../../domain/coding/finish-sheet.ts';
import { mergeCodings } from '../../domain/coding/merge-codings.ts';
import { moveEdge } from '../../domain/coding/move-edge.ts';
import { removeCoding } from '../../domain/coding/remove-coding.ts';
import type { Sheet } from '../../domain/coding/sheet.ts';
import { sheetOf } from '../../domain/coding/sheet-of.ts';
import { type CodeToggled, toggleCode } from '../../domain/coding/toggle-code.ts';
import { visibleSheets } from '../../domain/coding/visible-sheets.ts';
import type { Span } from '../../domain/text/span.ts';
import type { Edge } from '../../domain/text/step-edge.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { ShownSuggestion } from './use-suggestions.ts';

/** What can be done to one coder's sheet of one narrative. Each is one act: saved when its promise resolves, and undoable. */
export interface CodingDesk {
  /** `null` if there was nothing to do. */
  toggle(codeId: string, span: Span): Promise<CodeToggled | null>;
  accept(suggestion: ShownSuggestion): Promise<CodingAdded | null>;
  dismiss(suggestion: ShownSuggestion): Promise<unknown>;
  setStatus(codingId: string, status: string | null): Promise<unknown>;
  setMemo(codingId: string, memo: string): Promise<unknown>;
  setSheetMemo(memo: string): Promise<unknown>;
  setEdge(codingId: string, edge: Edge, offset: number): Promise<unknown>;
  setCode(codingId: string, codeId: string): Promise<unknown>;
  merge(codingId: string): Promise<unknown>;
  remove(codingId: string): Promise<unknown>;
  finish(): Promise<unknown>;
  reopen(): Promise<unknown>;
  /** Whether the coder may see others' coding of this narrative now: then undoing 'finish' would reopen it unmarked. */
  othersVisible(): boolean;
  undo(): ReturnType<OpenProject['undo']>;
  redo(): ReturnType<OpenProject['redo']>;
}

interface CodingDeskSubject {
  readonly project: OpenProject;
  readonly viewer: Coder;
  readonly narrativeId: string;
  readonly text: string;
  readonly scheme: Scheme;
}

/** The desk of one sheet. Every act is built from the newest state, at its turn. */
export function useCodingDesk({ project, viewer, narrativeId, text, scheme }: CodingDeskSubject): CodingDesk {
  return useMemo(() => {
    const scope = { narrativeId, coderId: viewer.id };
    const onSheet = (build: (sheet: Sheet) => Act | null) =>
      project.act((state) => build(sheetOf(state.sheets, narrativeId, viewer.id, state.project.copyId)));
    const adding = async <Done extends { readonly act: Act }>(build: (sheet: Sheet) => Done | null) => {
      let done: Done | null = null;
      await onSheet((sheet) => {
        done = build(sheet);
        return done?.act ?? null;
      });
      return done as Done | null;
    };
    const seesOthers = (state: ProjectState) =>
      visibleSheets(viewer, state).some((one) => one.narrativeId === narrativeId && one.coderId !== viewer.id);
    const newCoding = () => ({ text, scheme, id: crypto.randomUUID(), at: Date.now() });
    return {
      toggle: (codeId, span) => adding((sheet) => toggleCode(sheet, { ...newCoding(), codeId, span })),
      accept: (suggestion) => adding((sheet) => acceptSuggestion(sheet, { ...newCoding(), suggestion })),
      dismiss: (suggestion) => onSheet((sheet) => dismissSuggestion(sheet, suggestion)),
      setStatus: (codingId, status) => onSheet((sheet) => changeStatus(sheet, { codingId, status, at: Date.now() })),
      setMemo: (codingId, memo) => onSheet((sheet) => changeMemo(sheet, { codingId, memo, at: Date.now() })),
      setSheetMemo: (memo) => onSheet((sheet) => changeSheetMemo(sheet, { memo })),
      setEdge: (codingId, edge, offset) =>
        onSheet((sheet) => moveEdge(sheet, { codingId, edge, offset, text, at: Date.now() })),
      setCode: (codingId, codeId) =>
        onSheet((sheet) => changeCode(sheet, { codingId, scheme, codeId, at: Date.now() })),
      merge: (codingId) => onSheet((sheet) => mergeCodings(sheet, { codingId, text, at: Date.now() })),
      remove: (codingId) => onSheet((sheet) => removeCoding(sheet, { codingId })),
      finish: () =>
        project.act((state) =>
          finishSheet(sheetOf(state.sheets, narrativeId, viewer.id, state.project.copyId), {
            schemes: state.schemes,
            activeSchemeId: state.project.activeSchemeId,
          }),
        ),
      reopen: () =>
        project.act((state) => {
          const sheet = sheetOf(state.sheets, narrativeId, viewer.id, state.project.copyId);
          return reopenSheet(sheet, { at: Date.now(), othersVisible: seesOthers(state) });
        }),
      othersVisible: () => seesOthers(project.state()),
      undo: () => project.undo(scope, viewer.id),
      redo: () => project.redo(scope, viewer.id),
    };
  }, [project, viewer, narrativeId, text, scheme]);
}
