import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Code } from '../../../../codebook/scheme.ts';
import { otherOutcomes } from '../../../domain/agreement/behind/other-outcomes.ts';
import type { Passage } from '../../../domain/agreement/behind/passages.ts';
import { sameSpan } from '../../../domain/text/same-span.ts';
import { sentences } from '../../../domain/text/sentences.ts';
import { withoutMiddle } from '../../../domain/text/without-middle.ts';
import { useNarrativeText } from '../../../storage/use-narrative-text.ts';
import { Notice } from '../../../ui/notice.tsx';
import { storageProblemSentence } from '../../../words/storage-problems.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import type { CoderPair } from './coder-pair.ts';
import classes from './passages.module.css';
import { longestQuote } from './quote-in-context.ts';
import { SpansOfCoder } from './spans-of-coder.tsx';

interface PassageTextProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  readonly pair: CoderPair;
  readonly passage: Passage;
}

/** The words of a passage, and what each of the two marked there side by side. Reads the narrative's text. */
export function PassageText({ desk, code, pair, passage }: PassageTextProps) {
  const read = useNarrativeText(desk.project, passage.narrativeId);
  const text = read && 'text' in read ? read.text : null;
  const cut = useMemo(() => (text === null ? [] : sentences(text)), [text]);
  if (read && 'problem' in read) return <Notice tone="problem">{storageProblemSentence(read.problem)}</Notice>;
  if (text === null) return null;
  const { unit, spans, narrativeId } = passage;
  const isMarked = spans.some((ofCoder) => ofCoder.length > 0);
  // The quotes show it where it is a marked sentence, or just what one of them marked.
  const isQuoted = isMarked && desk.comparison.unit === 'sentence';
  const isSpan = unit !== null && spans.flat().some((span) => sameSpan(span, unit));
  const places = unit ? [unit] : spans.flat();
  const othersOf = (coderId: string) => {
    const question = { ...desk.comparison, narrativeId, coderId, codeId: code.id, places };
    return otherOutcomes(question, desk.view.sheets);
  };
  return (
    <>
      {unit && !isQuoted && !isSpan ? <UnitWords words={text.slice(unit.start, unit.end)} /> : null}
      {isMarked ? (
        <div className={classes.sides}>
          {pair.map((coder, index) => (
            <SpansOfCoder
              key={coder.id}
              {...{ coder, code, text }}
              scheme={desk.scheme}
              sentences={cut}
              spans={spans[index] ?? []}
              others={spans[index]?.length ? [] : othersOf(coder.id)}
            />
          ))}
        </div>
      ) : null}
    </>
  );
}

function UnitWords({ words }: { readonly words: string }) {
  if (words.trim() === '') {
    return (
      <Text size="sm" c="dimmed">
        White space only
      </Text>
    );
  }
  return <p className={classes.unit}>{withoutMiddle(words, longestQuote)}</p>;
}
