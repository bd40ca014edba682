import { Box, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Code } from '../../../codebook/scheme.ts';
import { CodeMark } from '../../ui/code-mark.tsx';
import { readingFont } from '../../ui/theme.ts';
import { counted } from '../../words/counted.ts';
import classes from './code-details.module.css';
import { provenance } from './provenance.ts';

interface CodeDetailsProps {
  readonly code: Code;
  /** How many coded segments that the viewer may see carry it. */
  readonly segments: number;
  /** Under another code of the scheme. */
  readonly nested: boolean;
}

/** All that the codebook says of one code, set to be read. */
export function CodeDetails({ code, segments, nested }: CodeDetailsProps) {
  const nestedMark = nested ? { 'data-nested': true } : {};
  return (
    <article className={classes.code} id={`code-${code.id}`} aria-label={code.name} tabIndex={-1} {...nestedMark}>
      <Group gap="sm" wrap="nowrap" align="center" mb="xs">
        <CodeMark colour={code.colour} underline={code.underline} letter={code.key ?? code.name.charAt(0)} />
        <Title order={3} size={nested ? 'h5' : 'h3'}>
          {code.name}
        </Title>
        <Text size="sm" c="dimmed" ml="auto" className={classes.figures}>
          {code.key ? (
            <>
              Key <Kbd size="xs">{code.key}</Kbd> ·{' '}
            </>
          ) : null}
          {counted(segments, 'coded segment')}
        </Text>
      </Group>
      <Stack className={classes.body} gap="md">
        <Text className={classes.definition} ff={readingFont}>
          {code.definition}
        </Text>
        <CodingRules include={code.include} exclude={code.exclude} />
        <Examples code={code} />
        <Part label="Words that suggest it" items={code.keywords}>
          <Text size="sm">{code.keywords.join(' · ')}</Text>
        </Part>
        <Text size="xs" c="dimmed">
          {provenance(code)}
        </Text>
      </Stack>
    </article>
  );
}

function CodingRules({ include, exclude }: Pick<Code, 'include' | 'exclude'>) {
  if (include.length + exclude.length === 0) return null;
  return (
    <Box className={classes.rules}>
      <Part label="Include" items={include}>
        <Rules items={include} />
      </Part>
      <Part label="Exclude" items={exclude}>
        <Rules items={exclude} />
      </Part>
    </Box>
  );
}

function Rules({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Examples({ code }: { readonly code: Code }) {
  return (
    <Part label="Invented examples" items={code.examples}>
      {code.examples.map((example) => (
        <Text
          key={example}
          component="blockquote"
          className={classes.example}
          ff={readingFont}
          style={{ '--code-colour': code.colour }}
        >
          {example}
        </Text>
      ))}
    </Part>
  );
}

interface PartProps {
  readonly label: string;
  /** With none, the part is left out. */
  readonly items: readonly string[];
  readonly children: ReactNode;
}

function Part({ label, items, children }: PartProps) {
  if (items.length === 0) return null;
  return (
    <div>
      <Title order={4} className={classes.label}>
        {label}
      </Title>
      {children}
    </div>
  );
}
