import type { Scheme } from '../../../../codebook/scheme.ts';
import type { KeptFigure } from '../../../domain/coding/round.ts';
import { keptCautions } from '../../../domain/reconciliation/rounds/kept-cautions.ts';
import { CautionMark } from '../../../ui/caution-mark.tsx';
import { cautionSentence } from '../../../words/agreement-cautions.ts';

/** The sign beside kept figures that should be read with care, with why; nothing beside others. */
export function KeptCautionMark({ scheme, figure }: { readonly scheme: Scheme; readonly figure: KeptFigure }) {
  const outcome = scheme.codes.find(({ id }) => id === figure.codeId)?.name ?? figure.codeId;
  const names = { outcome, unit: 'narrative', coderName: (coderId: string) => coderId } as const;
  return <CautionMark sentences={keptCautions(figure).map((caution) => cautionSentence(caution, names))} />;
}
