import { newestScheme } from '../../domain/coding/code-of-scheme.ts';
import type { Coding } from '../../domain/coding/coding.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { HistoryNames } from '../../words/history-names.ts';

/** Looks names up in a project. */
export function namesOf({ coders, schemes, narratives }: ProjectState): HistoryNames {
  const coderNames = new Map(coders.map(({ id, name }) => [id, name]));
  const cases = new Map(narratives.map(({ id, caseId }) => [id, caseId]));
  const schemeThen = ({ schemeId, codebookRevision }: Pick<Coding, 'schemeId' | 'codebookRevision'>) =>
    schemes.find(({ id, revision }) => id === schemeId && revision === codebookRevision) ??
    newestScheme(schemes, schemeId);
  return {
    coder: (id) => coderNames.get(id) ?? 'Somebody no longer listed',
    scheme: (id) => newestScheme(schemes, id)?.name ?? id,
    code: (coding) => schemeThen(coding)?.codes.find(({ id }) => id === coding.codeId)?.name ?? coding.codeId,
    status: (coding) => {
      const status = coding.status;
      if (status === undefined) return null;
      return (
        schemeThen(coding)
          ?.statuses.find(({ id }) => id === status)
          ?.name.toLowerCase() ?? status
      );
    },
    caseOf: (narrativeId) => cases.get(narrativeId) ?? null,
  };
}
