import { mixedStatus } from '../../../domain/coding/units/fused-spans.ts';
import type { DisagreementNames } from '../../../words/disagreement-words.ts';
import type { AgreementDesk } from '../agreement-desk.ts';

/** Looks names up in what is compared. */
export function namesOfDesk({ scheme, coders }: Pick<AgreementDesk, 'scheme' | 'coders'>): DisagreementNames {
  return {
    code: (id) => scheme.codes.find((code) => code.id === id)?.name ?? id,
    coder: (id) => coders.find((coder) => coder.id === id)?.name ?? '?',
    status: (status) => {
      if (status === '') return 'no status';
      if (status === mixedStatus) return 'several statuses';
      return scheme.statuses.find(({ id }) => id === status)?.name ?? status;
    },
  };
}
