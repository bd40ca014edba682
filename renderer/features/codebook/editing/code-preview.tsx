import { Box, Text, Title } from '@mantine/core';
import type { Code } from '../../../../codebook/scheme.ts';
import { CodeCard } from '../../../ui/code-card.tsx';
import { readingFont } from '../../../ui/theme.ts';
import classes from './editing.module.css';

/** A code as coders will meet it: its passages in the text, and its card. */
export function CodePreview({ code }: { readonly code: Code }) {
  const [example] = code.examples.filter((line) => line.trim() !== '');
  const words = (lines: readonly string[]) => [...new Set(lines.map((line) => line.trim()).filter(Boolean))];
  return (
    <section aria-label="Preview">
      <Title order={3} size="h6" mb={6}>
        As coders will see it
      </Title>
      <Text size="sm" ff={readingFont} mb="xs">
        <Box
          component="span"
          className={classes.sample}
          style={{ '--code-colour': code.colour, textDecorationStyle: code.underline }}
        >
          {example ?? 'A passage with this code.'}
        </Box>
      </Text>
      <CodeCard
        code={{
          name: code.name.trim() || 'New code',
          definition: code.definition,
          include: words(code.include),
          exclude: words(code.exclude),
        }}
      />
    </section>
  );
}
