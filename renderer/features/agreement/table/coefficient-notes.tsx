import { Text } from '@mantine/core';
import type { CoefficientId } from '../../../domain/agreement/figures.ts';
import { coefficientMeaning } from '../../../words/coefficient-meanings.ts';
import { coefficientName } from '../../../words/coefficient-words.ts';

/** What those of these coefficients ask that have unusual names, a line each. */
export function CoefficientNotes({ ids }: { readonly ids: readonly CoefficientId[] }) {
  return [...new Set(ids)].map((id) => {
    const meaning = coefficientMeaning(id);
    return meaning === null ? null : (
      <Text key={id} size="sm" c="dimmed" maw="46rem">
        {coefficientName(id)}: {meaning}.
      </Text>
    );
  });
}
