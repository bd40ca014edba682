import type { AgreementFigures } from '../../agreement/figures.ts';
import type { KeptAgreement } from '../../coding/round.ts';
import { keptAgreement } from './kept-agreement.ts';
import type { RoundWork } from './round-work.ts';

/**
 * The agreement of a round as it is now, with how often it was not coded blind and the revisions it was coded under. `figures` answer the round's question; without
 * them, or with nothing to compare, none are kept.
 */
export function roundAgreement(
  { question, compared, notBlind, codedUnder }: Pick<RoundWork, 'question' | 'compared' | 'notBlind' | 'codedUnder'>,
  figures: AgreementFigures | null,
): KeptAgreement {
  const { scheme, coderIds } = question;
  if (!figures || compared === 0) return { schemeId: scheme.id, revision: scheme.revision, coderIds, figures: [] };
  return { ...keptAgreement(figures, scheme, coderIds), notBlind, codedUnder };
}
