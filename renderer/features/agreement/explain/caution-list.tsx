import { Stack } from '@mantine/core';
import type { Code } from '../../../../codebook/scheme.ts';
import { cautions } from '../../../domain/agreement/behind/cautions.ts';
import type { FigureGroup } from '../../../domain/agreement/figures.ts';
import { Caution } from '../../../ui/caution.tsx';
import { cautionSentence } from '../../../words/agreement-cautions.ts';
import type { AgreementDesk } from '../agreement-desk.ts';

interface CautionListProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  readonly group: FigureGroup;
}

/** Why the figures should be read with care; nothing where they can be taken as they are. */
export function CautionList({ desk, code, group }: CautionListProps) {
  const names = {
    outcome: code.name,
    unit: desk.comparison.unit,
    coderName: (id: string) => desk.coders.find((coder) => coder.id === id)?.name ?? id,
  };
  const sentences = cautions(group, desk.comparison).map((caution) => cautionSentence(caution, names));
  if (sentences.length === 0) return null;
  return (
    <Caution title="Read these figures with care">
      {sentences.length === 1 ? (
        sentences[0]
      ) : (
        <Stack component="span" gap={4}>
          {sentences.map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </Stack>
      )}
    </Caution>
  );
}
