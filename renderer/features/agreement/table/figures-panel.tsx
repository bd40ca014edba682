import { Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { shortCoefficientName } from '../../../words/coefficient-words.ts';
import { unitNouns } from '../../../words/unit-nouns.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { AllCoefficients } from './all-coefficients.tsx';
import { pairCoefficient } from './figure-columns.ts';
import { FiguresTable } from './figures-table.tsx';
import { HowToRead } from './how-to-read.tsx';
import { allPairs, chosenPairs, noPairs, pairKey, pairsOf } from './pair-choice.ts';

/** The figures of each outcome, those of pairs if asked for, and every coefficient with its error below. */
export function FiguresPanel({ desk }: { readonly desk: AgreementDesk }) {
  const [choice, setChoice] = useState(noPairs);
  const { coders, comparison, figures } = desk;
  if (!figures) return null;
  const pairs = pairsOf(coders);
  const ofPairs = shortCoefficientName(pairCoefficient(comparison.unit));
  const isKnown = choice === allPairs || pairs.some((pair) => pairKey(pair) === choice);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end" gap="xl" wrap="nowrap">
        <Text size="sm" c="dimmed" maw="46rem">
          {whatNumbersMean(comparison)} Press a figure to see the counts and passages behind it.
        </Text>
        {pairs.length > 1 ? (
          <Select
            label={`${ofPairs} of pairs`}
            data={[
              { value: noPairs, label: 'None' },
              { value: allPairs, label: 'All pairs' },
              ...pairs.map((pair) => ({ value: pairKey(pair), label: `${pair[0].initials} and ${pair[1].initials}` })),
            ]}
            value={isKnown ? choice : noPairs}
            onChange={(value) => value && setChoice(value)}
            allowDeselect={false}
            w="11rem"
            style={{ flexShrink: 0 }}
          />
        ) : null}
      </Group>
      <FiguresTable desk={desk} pairs={chosenPairs(coders, choice, comparison.unit)} />
      <AllCoefficients desk={desk} figures={figures} />
      <HowToRead />
    </Stack>
  );
}

function whatNumbersMean({ unit, leavesOutUncoded }: AgreementDesk['comparison']): string {
  const left = leavesOutUncoded ? `, without those in which none of them found any outcome` : '';
  return unit === 'span'
    ? 'Segments: the coded segments of all coders, fused where those of one coder and outcome touch.'
    : `n: ${unitNouns[unit]}s that at least two of the coders have finished${left}.`;
}
