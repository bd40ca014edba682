import { Group, Stack, Text, Title } from '@mantine/core';
import type { Code, Scheme } from '../../../../codebook/scheme.ts';
import type { CodeField } from '../../../domain/coding/codebook/code-fields.ts';
import type { CodeDifference } from '../../../domain/coding/codebook/compare-revisions.ts';
import { compareItems, compareWords, type TextPart } from '../../../domain/coding/codebook/compare-words.ts';
import { CodeMark } from '../../../ui/code-mark.tsx';
import { letterOf } from '../../../ui/letter-of.ts';
import { codeFateSentence } from '../../../words/codebook-changes.ts';
import { codeFieldName } from '../../../words/codebook-fields.ts';
import classesOfCode from '../code-details.module.css';
import { MarkedWords } from './marked-words.tsx';
import { pairedItems } from './paired-items.ts';
import classes from './revisions.module.css';

interface DifferenceViewProps {
  readonly difference: CodeDifference;
  readonly later: Scheme;
}

/** How one code differs between two revisions, field by field. */
export function DifferenceView({ difference, later }: DifferenceViewProps) {
  const { before, after, fields } = difference;
  return (
    <article aria-label={after.name}>
      <Group gap="sm" wrap="nowrap" mb="xs">
        <CodeMark colour={after.colour} underline={after.underline} letter={letterOf(after)} />
        <Title order={3}>{after.name}</Title>
      </Group>
      <Stack gap="sm" pl="2.25rem">
        <Text size="sm" fw={500}>
          {codeFateSentence(difference, later.codes)}.
        </Text>
        {fields.map((field) => (
          <div key={field}>
            <Title order={4} className={classesOfCode.label}>
              {codeFieldName(field)}
            </Title>
            <FieldDifference {...{ field, before, after, later }} />
          </div>
        ))}
      </Stack>
    </article>
  );
}

interface FieldDifferenceProps {
  readonly field: CodeField;
  readonly before: Code | null;
  readonly after: Code;
  readonly later: Scheme;
}

function FieldDifference({ field, before, after, later }: FieldDifferenceProps) {
  switch (field) {
    case 'include':
    case 'exclude':
    case 'examples':
      return (
        <ul className={classes.items}>
          {pairedItems(before?.[field] ?? [], after[field]).map((parts) => (
            <li key={parts.map(({ kind, text }) => `${kind}${text}`).join()}>
              <MarkedWords parts={parts} />
            </li>
          ))}
        </ul>
      );
    case 'keywords':
      return <Words parts={keywordParts(before?.keywords ?? [], after.keywords)} />;
    case 'name':
    case 'definition':
      return <Words parts={compareWords(before?.[field] ?? '', after[field])} />;
    default:
      return <Words parts={turnParts(shortValue(before, field, later), shortValue(after, field, later))} />;
  }
}

function Words({ parts }: { readonly parts: readonly TextPart[] }) {
  return (
    <Text size="sm" className={classes.field}>
      <MarkedWords parts={parts} />
    </Text>
  );
}

/** Only what came and went: the rest of a long list says nothing. */
function keywordParts(before: readonly string[], after: readonly string[]): TextPart[] {
  const turned = compareItems(before, after).filter(({ kind }) => kind !== 'same');
  return turned.flatMap((part, index) => (index === 0 ? [part] : [{ kind: 'same' as const, text: ' · ' }, part]));
}

function turnParts(before: string, after: string): TextPart[] {
  if (before === '') return [{ kind: 'added', text: after }];
  if (after === '') return [{ kind: 'removed', text: before }];
  return [
    { kind: 'removed', text: before },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: after },
  ];
}

function shortValue(code: Code | null, field: 'parent' | 'key' | 'colour' | 'underline', later: Scheme): string {
  const value = code?.[field] ?? '';
  return field === 'parent' ? (later.codes.find(({ id }) => id === value)?.name ?? value) : value;
}
