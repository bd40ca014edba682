import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageHeadingProps {
  /** What the page is a part of, above the title. */
  readonly part?: string;
  readonly title: string;
  /** One or two sentences under it. */
  readonly children?: ReactNode;
}

/** The head of a page of the desk: what it belongs to, what it is called, what it is for. */
export function PageHeading({ part, title, children }: PageHeadingProps) {
  return (
    <div>
      {part ? (
        <Text size="sm" c="dimmed">
          {part}
        </Text>
      ) : null}
      <Title order={2}>{title}</Title>
      {children ? (
        <Text size="sm" mt={6}>
          {children}
        </Text>
      ) : null}
    </div>
  );
}
