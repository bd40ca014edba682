import { List, Stack, Text } from '@mantine/core';

interface CodeCardProps {
  readonly code: {
    readonly name: string;
    readonly definition: string;
    readonly include: readonly string[];
    readonly exclude: readonly string[];
  };
}

/** A code's rules in short, for a coder who hesitates. */
export function CodeCard({ code }: CodeCardProps) {
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
