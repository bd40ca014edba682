import type { Coding } from '../domain/coding/coding.ts';

/** What the records that a history names are called. An id that nobody knows any more gives a word that says so. */
export interface HistoryNames {
  coder(id: string): string;
  scheme(id: string): string;
  /** As the revision called it under which it was applied, or else the newest. */
  code(coding: Pick<Coding, 'schemeId' | 'codeId' | 'codebookRevision'>): string;
  /** `null` if the coding has none. */
  status(coding: Coding): string | null;
  /** `null` for a narrative that is gone. */
  caseOf(narrativeId: string): string | null;
}
