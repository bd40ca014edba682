import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { RegisteredProject } from '../../storage/project-registry.ts';
import { dayWords } from './day-words.ts';
import classes from './projects.module.css';

interface ProjectListProps {
  readonly projects: readonly RegisteredProject[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly disabled: boolean;
  readonly onOpen: (id: string) => void;
}

/** The projects of this computer, the last opened first. */
export function ProjectList({ projects, now, disabled, onOpen }: ProjectListProps) {
  return (
    <ul className={classes.projects}>
      {projects.map((project) => (
        <li key={project.id}>
          <UnstyledButton className={classes.project} disabled={disabled} onClick={() => onOpen(project.id)}>
            <span className={classes.projectText}>
              <span className={classes.label}>{project.label}</span>
              <Text size="xs" c="dimmed" component="span">
                Last opened {dayWords(project.openedAt, now)}
                {' · '}created {dayWords(project.createdAt, now)}
              </Text>
            </span>
            <span className={classes.open}>
              Open
              <IconChevronRight size={16} aria-hidden />
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
