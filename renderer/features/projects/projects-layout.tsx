import { Box, Group, Text, Title } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PageDrawing } from './page-drawing.tsx';
import classes from './projects.module.css';

/** The desk: what the app is at the left, the work at the right. */
export function ProjectsLayout({ children }: { readonly children: ReactNode }) {
  return (
    <Box className={classes.desk} component="main" aria-label="Projects">
      <Box className={classes.cover} component="header">
        <Box>
          <Title order={1} className={classes.name}>
            Outcome Coder
          </Title>
          <Text className={classes.line}>
            Read closure summaries closely and code what they say of the child, against seven outcomes.
          </Text>
        </Box>
        <PageDrawing />
        <Group gap="xs" wrap="nowrap" align="flex-start" className={classes.assurance}>
          <IconPlugConnectedX size={18} aria-hidden />
          <Text size="sm">Everything stays on this computer. The app has no network access.</Text>
        </Group>
      </Box>
      <Box className={classes.work}>
        <Box className={classes.sheet}>{children}</Box>
      </Box>
    </Box>
  );
}
