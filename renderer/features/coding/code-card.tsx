import { List, Stack, Text } from '@mantine/core';
import type { Code } from '../../../codebook/scheme.ts';

/** A code's rules in short, for a coder who hesitates. */
export function CodeCard({ code }: { readonly code: Code }) {
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {code.name}
      </Text>
      <Text size="sm">{code.definition}</Text>
      <Rules title="Code" rules={code.include} />
      <Rules title="Do not code" rules={code.exclude} />
    </Stack>
  );
}

function Rules({ title, rules }: { readonly title: string; readonly rules: readonly string[] }) {
  if (rules.length === 0) return null;
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed">
        {title}
      </Text>
      <List size="xs" spacing={2}>
        {rules.map((rule) => (
          <List.Item key={rule}>{rule}</List.Item>
        ))}
      </List>
    </div>
  );
}
