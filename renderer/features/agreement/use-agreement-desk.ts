import { useEffect, useMemo } from 'react';
import { newestScheme } from '../../domain/coding/code-of-scheme.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import { schemeInUse } from '../../domain/coding/codes-in-use.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { AgreementDesk } from './agreement-desk.ts';
import type { AgreementChoices } from './choices/agreement-choices.ts';
import { narrativesOfCases } from './choices/case-choice.ts';
import { comparedWork, forgetTexts } from './compared-work.ts';

/** The desk before its figures are known. */
export type BareDesk = Omit<AgreementDesk, 'figures'>;

type GivenDesk = Pick<
  AgreementDesk,
  'project' | 'view' | 'viewer' | 'desktop' | 'appVersion' | 'onOpenNarrative' | 'onExplain'
>;

/** The coders who can be chosen, and who of them has finished anything. */
interface ComparableCoders {
  readonly coders: readonly Coder[];
  readonly finishers: ReadonlySet<string>;
}

/** All active coders, and those who have left and whose finished work can be seen. */
export function comparableCoders(view: ProjectState): ComparableCoders {
  const finishers = new Set(view.sheets.filter(({ state }) => state === 'finished').map(({ coderId }) => coderId));
  return { coders: view.coders.filter((coder) => coder.active || finishers.has(coder.id)), finishers };
}

/** What the choices lead to, over the codes that are in use, without texts once the screen is left. The question and the work stay the same objects until a choice or a compared sheet changes. */
export function useAgreementDesk(
  given: GivenDesk,
  choices: AgreementChoices,
  comparable: ComparableCoders,
): BareDesk | null {
  const { project, view } = given;
  const { schemeId, unit, leavesOutUncoded, comparesStatus, bothIntervals, replicates, seed, cases } = choices;
  const scheme = useMemo(() => {
    const newest = newestScheme(view.schemes, schemeId);
    return newest && schemeInUse(newest);
  }, [view.schemes, schemeId]);
  const coders = useMemo(() => {
    const wanted = choices.coderIds ?? [...comparable.finishers];
    return comparable.coders.filter(({ id }) => wanted.includes(id));
  }, [comparable, choices.coderIds]);
  const coderKey = coders.map(({ id }) => id).join(' ');
  const question = useMemo(() => {
    if (!scheme) return null;
    const coderIds = coderKey === '' ? [] : coderKey.split(' ');
    return { scheme, coderIds, unit, leavesOutUncoded, comparesStatus, bothIntervals, replicates, seed };
  }, [scheme, coderKey, unit, leavesOutUncoded, comparesStatus, bothIntervals, replicates, seed]);
  const chosen = useMemo(() => {
    const narratives = narrativesOfCases(view, cases);
    const narrativeIds = narratives.map(({ id }) => id);
    const coderIds = new Set(coderKey.split(' '));
    const within = new Set(narrativeIds);
    const sheets = view.sheets.filter(
      ({ state, finishedUnder, coderId, narrativeId }) =>
        state === 'finished' && schemeId in finishedUnder && coderIds.has(coderId) && within.has(narrativeId),
    );
    const coded = new Set(sheets.map(({ narrativeId }) => narrativeId));
    const schemes = view.schemes.filter(({ id }) => id === schemeId);
    const work = comparedWork(project, { schemes, sheets, narratives: narratives.filter(({ id }) => coded.has(id)) });
    return { narrativeIds, work };
  }, [project, view, cases, coderKey, schemeId]);
  useEffect(() => () => forgetTexts(project), [project]);
  return scheme && question ? { ...given, scheme, coders, comparison: question, question, cases, ...chosen } : null;
}
