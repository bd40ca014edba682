import { ActionIcon, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconDots, IconTrash } from '@tabler/icons-react';
import type { RegisteredProject } from '../../storage/project-registry.ts';
import { dayWords } from './day-words.ts';
import classes from './projects.module.css';

interface ProjectListProps {
  readonly projects: readonly RegisteredProject[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly disabled: boolean;
  readonly onOpen: (entry: RegisteredProject) => void;
  readonly onDelete: (entry: RegisteredProject) => void;
}

/** The projects of this computer, the last opened first. */
export function ProjectList({ projects, now, disabled, onOpen, onDelete }: ProjectListProps) {
  return (
    <ul className={classes.projects}>
      {projects.map((project) => (
        <li key={project.id} className={classes.row}>
          <UnstyledButton className={classes.project} disabled={disabled} onClick={() => onOpen(project)}>
            <span className={classes.projectText}>
              <span className={classes.label}>{project.label}</span>
              <Text size="xs" c="dimmed" component="span">
                Last opened {dayWords(project.openedAt, now)}
                {' · '}
                {protectionWords(project)}
              </Text>
            </span>
            <span className={classes.open}>
              Open
              <IconChevronRight size={16} aria-hidden />
            </span>
          </UnstyledButton>
          <Menu position="bottom-end" width={200}>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                disabled={disabled}
                aria-label={`More about ‘${project.label}’`}
              >
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onDelete(project)}>
                Delete…
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </li>
      ))}
    </ul>
  );
}

function protectionWords({ keys }: RegisteredProject): string {
  if (!keys) return 'not encrypted yet';
  return keys.hasPassphrase ? 'opens with a passphrase' : 'no passphrase';
}
